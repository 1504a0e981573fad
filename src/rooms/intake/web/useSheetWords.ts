import { useLingui } from '@lingui/react/macro'
import type { SheetPage } from '../contract.ts'

type Role = SheetPage['rows'][number]['role']

/** What rows of a sheet are called. */
export const useSheetWords = (): { roles: Record<Role, string> } => {
  const { t } = useLingui()
  return {
    roles: { title: t`phần đầu biểu`, heading: t`tiêu đề`, data: t`dòng số liệu`, section: t`dòng đơn vị`, number: t`dòng số thứ tự cột`, total: t`dòng cộng`, other: t`bỏ qua`, empty: t`dòng trống` },
  }
}
