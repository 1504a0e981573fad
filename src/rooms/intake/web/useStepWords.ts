import { useLingui } from '@lingui/react/macro'

/** The steps of a long work in the language of the reader; the server tells them in Vietnamese. */
export const useStepWords = (): ((step: string) => string) => {
  const { t } = useLingui()
  const steps: Record<string, string> = {
    'Bắt đầu': t`Bắt đầu`, 'Đọc tệp': t`Đọc tệp`, 'Đọc sổ đang có': t`Đọc sổ đang có`, 'Nhận ra biểu và đối chiếu từng dòng': t`Nhận ra biểu và đối chiếu từng dòng`, 'Cất tệp': t`Cất tệp`,
    'Ghi tổ chức': t`Ghi tổ chức`, 'Ghi văn bản, chỉ tiêu, cán bộ': t`Ghi văn bản, chỉ tiêu, cán bộ`, 'Ghi việc': t`Ghi việc`, 'Ghi điều chỉnh': t`Ghi điều chỉnh`, 'Ghi kết quả': t`Ghi kết quả`, 'Ghi thẩm định': t`Ghi thẩm định`,
    'Đọc và đối chiếu từng phần': t`Đọc và đối chiếu từng phần`, 'Ghi từng phần': t`Ghi từng phần`, 'Chờ tệp lớn khác xong': t`Chờ tệp lớn khác xong`,
    'Xem có ai làm tiếp trên đó': t`Xem có ai làm tiếp trên đó`, 'Ghi lại như trước': t`Ghi lại như trước`,
  }
  return (step) => steps[step] ?? step
}
