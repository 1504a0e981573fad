import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { progressApi } from './api.ts'
import { useUndoDecisions } from './useUndoDecisions.ts'

export interface ReturnFormProps {
  entryId: string
  /** Which result: task and holder. */
  about: string
  onClose: () => void
}

/** Returns a result to whoever reported it, with the reason. */
export const ReturnForm = ({ entryId, about, onClose }: ReturnFormProps) => {
  const { t } = useLingui()
  const { say } = useUndoDecisions()
  return (
    <ActForm
      opened
      onClose={onClose}
      title={t`Trả lại kết quả`}
      intro={<p>{about}</p>}
      act={progressApi.returnProgress}
      fields={[{ kind: 'long', name: 'reason', label: t`Lý do trả lại`, missing: t`Hãy ghi lý do để người báo cáo biết cần bổ sung gì.` }]}
      toInput={({ reason }) => ({ id: entryId, reason: textOf(reason) })}
      submit={t`Trả lại`}
      onDone={() => say(t`Đã trả lại: ${about}`, [entryId])}
    />
  )
}
