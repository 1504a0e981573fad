import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconColumns3 } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { ColumnChoice } from './useColumns.ts'
import { useLate } from './useLate.ts'

export interface ColumnChooserProps {
  choice: ColumnChoice
  density: 'comfortable' | 'compact'
  onDensity: (density: 'comfortable' | 'compact') => void
}

/** The button behind which columns are shown, hidden and put in order, and rows made higher or lower. */
export const ColumnChooser = (props: ColumnChooserProps) => {
  const { t } = useLingui()
  const { isWanted, face } = useLate(fetchPanel)
  const button = (onClick: () => void, loading = false) => (
    <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.7} />} aria-label={t`Chọn cột hiển thị`} loading={loading} {...face} onClick={onClick} aria-haspopup="dialog"><Trans>Cột</Trans></Button>
  )
  if (!isWanted) return button(face.onClick)
  return <Suspense fallback={button(face.onClick, true)}><ColumnPanel face={button} {...props} /></Suspense>
}

const fetchPanel = () => import('./ColumnPanel.tsx')

const ColumnPanel = lazy(() => fetchPanel().then((module) => ({ default: module.ColumnPanel })))
