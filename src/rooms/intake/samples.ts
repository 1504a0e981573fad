/** A workbook to begin with: the headings of a form and one row filled in. */
import { writeWorkbook } from '../../kit/sheets/write.ts'
import type { FormKind } from './forms.ts'
import { formNames } from './forms.ts'

/** The sample of a form, as bytes under its name. */
export const sampleOf = async (kind: FormKind): Promise<{ name: string; bytes: Buffer }> => {
  const { name, columns, row } = SAMPLES[kind]
  return { name, bytes: await writeWorkbook([{ name: formNames[kind], title: [formNames[kind].toUpperCase()], columns: columns.map((heading) => ({ heading })), rows: [row] }]) }
}

const SAMPLES: Record<FormKind, { name: string; columns: string[]; row: (string | null)[] }> = {
  units: {
    name: 'mau-to-chuc.xlsx', columns: ['Mã tổ chức', 'Tên tổ chức', 'Loại hình', 'Mã tổ chức cấp trên'],
    row: ['CCB', 'Hội Cựu chiến binh tỉnh', 'Tổ chức chính trị - xã hội', null],
  },
  cadres: {
    name: 'mau-can-bo.xlsx', columns: ['Mã cán bộ', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Mã đơn vị công tác', 'Cấp quản lý'],
    row: ['CB00001', 'Nguyễn Văn A', '15/02/1970', 'Nam', 'Chủ tịch', 'CCB', null],
  },
  tasks: {
    name: 'mau-giao-viec.xlsx', columns: ['Mã việc', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Nội dung việc', 'Chỉ tiêu', 'ĐVT', 'Cả giai đoạn', 'Kế hoạch năm 2023', 'Thời kỳ', 'Hoàn thành', 'Quyết định giao'],
    row: ['VD-0001', 'Nguyễn Văn A', 'Chủ tịch', 'Hội Cựu chiến binh tỉnh', 'Giúp hội viên xóa nhà tạm', 'Số nhà được xây mới, bàn giao', 'nhà', '80', '16', 'Giai đoạn 2021-2025', '31/12/2023', '512-QĐ/TU, 15/02/2023'],
  },
  results: {
    name: 'mau-ket-qua.xlsx', columns: ['Mã việc', 'Lũy kế năm 2023 đến 30/6', 'ĐVT', 'Tính đến ngày', 'Minh chứng', 'Đã thẩm định'],
    row: ['VD-0001', '9', 'nhà', '30/06/2023', 'Biên bản bàn giao 01', 'x'],
  },
}
