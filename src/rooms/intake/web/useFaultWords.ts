import { useLingui } from '@lingui/react/macro'
import type { FileFault } from './files.ts'

/** Why a file is not taken, in a sentence that says what to do. */
export const useFaultWords = (): Record<FileFault | 'alone', string> => {
  const { t } = useLingui()
  return {
    not_a_workbook: t`không phải tệp Excel .xlsx. Hãy mở bằng Excel rồi lưu lại ở dạng .xlsx.`,
    old_workbook: t`ở định dạng Excel cũ hoặc được đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại ở dạng .xlsx.`,
    too_big: t`lớn hơn 20 MB. Hãy tách thành nhiều tệp nhỏ hơn.`,
    too_long: t`lớn hơn 1.024 MB. Hãy tách tệp, hoặc nhờ quản trị hệ thống nhập bằng dòng lệnh.`,
    alone: t`lớn hơn 20 MB nên gửi riêng một mình.`,
    empty_file: t`là tệp trống.`,
    too_many: t`là tệp thứ mười một trở đi; mỗi lần gửi tối đa 10 tệp.`,
  }
}
