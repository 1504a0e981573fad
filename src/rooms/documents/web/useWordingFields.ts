import { useLingui } from '@lingui/react/macro'
import { type Field, textOf, type Values } from '../../../kit/web/fields.ts'
import { bodyOfText } from '../body-text.ts'
import type { Wording } from '../wording-contract.ts'

/** What a document says, asked for field by field. */
export const useWordingFields = (): Field[] => {
  const { t } = useLingui()
  return [
    { kind: 'text', name: 'title', label: t`Trích yếu`, missing: t`Hãy ghi trích yếu, ví dụ “về việc báo cáo kết quả 6 tháng”.` },
    { kind: 'long', name: 'to', label: t`Kính gửi`, help: t`Mỗi dòng một nơi; bỏ trống nếu văn bản không có.` },
    { kind: 'long', name: 'body', label: t`Nội dung`, missing: t`Hãy soạn nội dung.` },
    { kind: 'long', name: 'recipients', label: t`Nơi nhận`, help: t`Mỗi dòng một nơi, dòng cuối là nơi lưu.`, missing: t`Hãy ghi nơi nhận.` },
    { kind: 'choice', name: 'authority', label: t`Thể thức ký`, half: true, missing: t`Hãy chọn thể thức ký.`, options: [{ value: 'TM', label: t`T/M (thay mặt)` }, { value: 'TL', label: t`T/L (thừa lệnh)` }, { value: 'KT', label: t`K/T (ký thay)` }, { value: 'none', label: t`Người đứng đầu ký` }] },
    { kind: 'text', name: 'onBehalf', label: t`Ký cho`, half: true, when: ({ authority }) => authority !== 'none', help: t`Ví dụ: BAN THƯỜNG VỤ` },
    { kind: 'text', name: 'post', label: t`Chức vụ người ký`, half: true, missing: t`Hãy ghi chức vụ người ký.` }, { kind: 'text', name: 'signer', label: t`Họ tên người ký`, half: true },
  ]
}

/** The wording of what was filled in; recipients that were units before stay units. */
export const wordingFrom = (filled: Values, before?: Wording): Wording => {
  const authority = textOf(filled['authority'])
  return {
    title: textOf(filled['title']), to: lines(filled['to']), blocks: bodyOfText(textOf(filled['body']), before?.blocks),
    recipients: lines(filled['recipients']).map((name) => ({ name, unitNo: before?.recipients.find((one) => one.name === name)?.unitNo ?? null })),
    signing: { authority: authority === 'TM' || authority === 'TL' || authority === 'KT' ? authority : null, onBehalf: textOf(filled['onBehalf']), post: textOf(filled['post']), signer: textOf(filled['signer']) },
  }
}

const lines = (value: unknown) => textOf(value).split('\n').map((line) => line.trim()).filter(Boolean)
