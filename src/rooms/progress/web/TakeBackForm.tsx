import { Trans, useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { progressApi } from './api.ts'
import type { ReturnFormProps } from './ReturnForm.tsx'

/** Takes a decision of today back, with the reason that the ledger keeps. */
export const TakeBackForm = ({ entryId, about, onClose }: ReturnFormProps) => {
  const { t } = useLingui()
  return (
    <ActForm
      opened
      onClose={onClose}
      title={t`Lấy lại quyết định`}
      intro={<p><Trans>{about}. Kết quả trở lại hàng chờ thẩm định; quyết định cũ và lý do lấy lại còn trong nhật ký.</Trans></p>}
      act={progressApi.takeBackDecisions}
      fields={[{ kind: 'long', name: 'reason', label: t`Lý do lấy lại`, missing: t`Hãy ghi lý do, để người đọc nhật ký hiểu vì sao quyết định này không còn.` }]}
      toInput={({ reason }) => ({ ids: [entryId], reason: textOf(reason) })}
      submit={t`Lấy lại quyết định`}
      done={t`Đã lấy lại; kết quả trở lại hàng chờ thẩm định.`}
    />
  )
}
