import { useLingui } from '@lingui/react/macro'
import type { PowerRight } from '../contract.ts'

/** What each right is called. */
export const useRightWords = (): Record<PowerRight, string> => {
  const { t } = useLingui()
  return {
    assign: t`Giao việc`, accept: t`Thẩm định`, import: t`Nhập liệu`, report: t`Báo cáo`, audit: t`Xem nhật ký`, authorise: t`Ủy quyền`,
  }
}
