import { Popover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useLateOpening } from './useLateOpening.ts'

export interface LatePanelProps {
  /** The button, given what it does when pressed. */
  face: (toggle: () => void) => ReactElement
  width?: number
  children: ReactNode
}

/** A panel below its button, once it was asked for: it opens at once and gives the focus back. */
export const LatePanel = ({ face, width, children }: LatePanelProps) => {
  const { opened, setOpened, place } = useLateOpening()
  return (
    <Popover position="bottom-end" trapFocus returnFocus opened={opened} onChange={setOpened} {...(width && { width })}>
      <div ref={place} style={{ display: 'contents' }}><Popover.Target>{face(() => setOpened((now) => !now))}</Popover.Target></div>
      <Popover.Dropdown>{opened && children}</Popover.Dropdown>
    </Popover>
  )
}
