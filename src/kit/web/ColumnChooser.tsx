import { Button, Popover } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconColumns3 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ColumnChoice } from './useColumns.ts'

export interface ColumnChooserProps {
  choice: ColumnChoice
  density: 'comfortable' | 'compact'
  onDensity: (density: 'comfortable' | 'compact') => void
}

/** The button behind which columns are shown, hidden and put in order, and rows made higher or lower. */
export const ColumnChooser = (props: ColumnChooserProps) => {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  return (
    <Popover position="bottom-end" trapFocus withArrow opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.7} />} aria-label={t`Chọn cột hiển thị`} onClick={() => setOpened((now) => !now)}>
          <Trans>Cột</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{opened && <Suspense fallback={null}><ColumnList {...props} /></Suspense>}</Popover.Dropdown>
    </Popover>
  )
}

const ColumnList = lazy(() => import('./ColumnList.tsx').then((module) => ({ default: module.ColumnList })))
