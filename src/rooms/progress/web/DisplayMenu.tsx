import { ActionIcon, Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { useLate } from '../../../kit/web/useLate.ts'
import type { TaskFaceRead } from './useTaskFace.tsx'

export interface DisplayMenuProps { state: FilterState; look: TaskFaceRead; phone: boolean }

/** The button behind which one says how rows are shown: by which results, put together by what, which columns, how high. */
export const DisplayMenu = (props: DisplayMenuProps) => {
  const { t } = useLingui()
  const { isWanted, face } = useLate(fetchPanel)
  const button = (onClick: () => void, loading = false) => {
    const ready = { ...face, onClick, loading, variant: 'default', 'aria-haspopup': 'dialog' as const }
    if (props.phone) return <ActionIcon size={44} aria-label={t`Hiển thị`} {...ready}><IconAdjustmentsHorizontal size={18} stroke={1.7} /></ActionIcon>
    return <Button leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.7} />} {...ready}><Trans>Hiển thị</Trans></Button>
  }
  if (!isWanted) return button(face.onClick)
  return <Suspense fallback={button(face.onClick, true)}><DisplayPanel face={button} {...props} /></Suspense>
}

const fetchPanel = () => import('./DisplayPanel.tsx')

const DisplayPanel = lazy(() => fetchPanel().then((module) => ({ default: module.DisplayPanel })))
