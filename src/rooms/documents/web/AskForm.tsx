import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { documentsApi } from './api.ts'

/** Hỏi một đơn vị: which, and by when it answers; asked again for the next one. */
export const AskForm = ({ opened, onClose, id }: { opened: boolean; onClose: () => void; id: string }) => {
  const { t } = useLingui()
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Lấy ý kiến`} act={documentsApi.askComments} submit={t`Hỏi`} done={t`Đã hỏi; người đứng đầu đơn vị có thông báo.`}
      fields={[{ kind: 'unit', name: 'unitNo', label: t`Đơn vị`, missing: t`Hãy chọn đơn vị.` }, { kind: 'day', name: 'answerBy', label: t`Trả lời trước hết ngày`, missing: t`Hãy nhập ngày.` }]}
      toInput={({ unitNo, answerBy }) => ({ id, unitNos: [Number(unitNo)], answerBy: String(answerBy) })}
    />
  )
}
