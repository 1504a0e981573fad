import { Popover } from '@mantine/core'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { ColumnChooserProps } from './ColumnChooser.tsx'
import { ColumnList } from './ColumnList.tsx'

/** The list of columns below its button, once it was asked for: it opens at once and gives the focus back. */
export const ColumnPanel = ({ face, ...list }: ColumnChooserProps & { face: (toggle: () => void) => ReactElement }) => {
  const [opened, setOpened] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('button')?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <Popover position="bottom-end" trapFocus withArrow returnFocus opened={opened} onChange={setOpened}>
      <div ref={place} style={{ display: 'contents' }}><Popover.Target>{face(() => setOpened((now) => !now))}</Popover.Target></div>
      <Popover.Dropdown>{opened && <ColumnList {...list} />}</Popover.Dropdown>
    </Popover>
  )
}
