import { useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { STEP_KINDS, type StepKind } from './kinds.ts'

/** What each kind of step is called, and what it does in a line. */
export const useStepWords = (): Record<StepKind, { label: string; hint: string }> => {
  const { t } = useLingui()
  return {
    merge: { label: t`Sáp nhập, hợp nhất`, hint: t`Nhiều đơn vị thành một: đơn vị mới, hoặc một trong những đơn vị đang có` },
    split: { label: t`Chia, tách`, hint: t`Một đơn vị thành nhiều; từng việc đi theo lựa chọn của mình` },
    rename: { label: t`Đổi tên`, hint: t`Vẫn là đơn vị ấy, tên mới từ ngày quyết định` },
    move: { label: t`Chuyển cấp trên`, hint: t`Đơn vị cùng tất cả cấp dưới sang trực thuộc nơi khác` },
    found: { label: t`Thành lập`, hint: t`Đơn vị mới, chưa nhận gì của ai` },
    dissolve: { label: t`Giải thể`, hint: t`Đơn vị kết thúc; ai nhận việc và người của đơn vị` },
    recode: { label: t`Đổi mã`, hint: t`Mã mới từ ngày quyết định; mã cũ vẫn đúng cho những ngày trước` },
    change_kind: { label: t`Đổi loại hình`, hint: t`Ví dụ đảng bộ cơ sở thành đảng bộ cấp trên trực tiếp cơ sở` },
    abolish_level: { label: t`Kết thúc một cấp`, hint: t`Mọi đơn vị của một loại hình kết thúc; cấp dưới lên trực thuộc cấp trên` },
  }
}

/** '2 sáp nhập, 1 chia' of how many steps there are of each kind. */
export const useCountWords = (): ((counts: Partial<Record<StepKind, number>>) => string) => {
  const { t } = useLingui()
  const words: Record<StepKind, (count: string) => string> = {
    merge: (count) => t`${count} sáp nhập`, split: (count) => t`${count} chia tách`, rename: (count) => t`${count} đổi tên`, move: (count) => t`${count} chuyển cấp trên`, found: (count) => t`${count} thành lập`,
    dissolve: (count) => t`${count} giải thể`, recode: (count) => t`${count} đổi mã`, change_kind: (count) => t`${count} đổi loại hình`, abolish_level: (count) => t`${count} kết thúc một cấp`,
  }
  return (counts) => STEP_KINDS.flatMap((kind) => (counts[kind] ? [words[kind](formatAmount(String(counts[kind])))] : [])).join(', ')
}
