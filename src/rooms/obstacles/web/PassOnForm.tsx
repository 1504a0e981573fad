import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { Obstacle } from '../contract.ts'
import { obstaclesApi } from './api.ts'
import { useAskFields } from './useAskFields.tsx'

type Given = Parameters<typeof obstaclesApi.passOnObstacle>[0]

/** Chuyển người khác: to whom, by when, and why; who was asked before stays on record. */
export const PassOnForm = ({ obstacle, intro, opened, onClose }: { obstacle: Obstacle; intro: ReactNode; opened: boolean; onClose: () => void }) => {
  const { t } = useLingui()
  const asking = useAskFields(obstacle.taskId, { but: obstacle.askings.at(-1)?.personId })
  if (!asking) return null
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Chuyển vướng mắc`} intro={intro} act={obstaclesApi.passOnObstacle} submit={t`Chuyển`} done={t`Đã chuyển vướng mắc.`} initial={asking.initial}
      fields={[...asking.fields, { kind: 'long', name: 'note', label: t`Vì sao chuyển`, missing: t`Hãy ghi vì sao người ấy gỡ được.` }]} toInput={(filled) => ({ id: obstacle.id, ...filled }) as Given}
    />
  )
}
