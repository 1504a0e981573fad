import { Trans, useLingui } from '@lingui/react/macro'
import { addDays } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import type { Choice } from '../../../kit/web/useSelection.ts'
import type { BoardState } from '../contract.ts'
import { roundsApi } from './api.ts'

export interface UrgeFormProps { opened: boolean; onClose: () => void; asked: { id: string; state: BoardState; search?: string; inCharge?: string; follower?: string }; choice: Choice; onDone: () => void }

/** Soạn công văn đôn đốc: by when, and what the letter says besides; then the letter is there to be worded and sent on its way. */
export const UrgeForm = ({ opened, onClose, asked, choice, onDone }: UrgeFormProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  const go = useGo()
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Soạn công văn đôn đốc`} act={roundsApi.urgeParts} submit={t`Đôn đốc và soạn công văn`} done={t`Đã ghi đôn đốc.`} initial={{ answerBy: addDays(today, 3) }}
      intro={<p><Trans>Công văn nêu từng đơn vị, biểu còn phải gửi, chậm bao nhiêu ngày và đây là lần đôn đốc thứ mấy. Người gửi báo cáo của đơn vị nhận thông báo.</Trans></p>}
      fields={[{ kind: 'day', name: 'answerBy', label: t`Gửi trước hết ngày`, missing: t`Hãy nhập ngày.` }, { kind: 'long', name: 'wording', label: t`Nội dung thêm`, help: t`Có thể bỏ trống.` }]}
      toInput={({ answerBy, wording }) => ({ ...asked, answerBy: String(answerBy), wording: textOf(wording) || null, ...(choice.byFilter ? { except: [...choice.keys] } : { parts: [...choice.keys] }) })}
      onDone={({ documentId }) => { onDone(); if (documentId) void go(`/van-ban/${documentId}`) }}
    />
  )
}
