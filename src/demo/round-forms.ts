import type { FormInput, FormRow } from '../rooms/rounds/form-contract.ts'

/** The units the demo's round asks: districts, party committees, fronts, bodies and departments of the province. */
export const askedUnits: readonly string[] = [...numbered('H', 7), ...numbered('K', 4), ...numbered('M', 6), ...numbered('S', 23), 'D01']

export const outline = 'I. Kết quả thực hiện chương trình kiểm tra, giám sát\nII. Hạn chế, nguyên nhân\nIII. Nhiệm vụ 6 tháng cuối năm'

/** What the head of a unit does about its part: hands in and is accepted, hands in and waits, hands in late, is returned, leaves it begun. `isOwn` where he signs in as himself. */
export const heads: readonly { code: string; cadre: string; username: string; isOwn: boolean; does: 'accepted' | 'handed_in' | 'late' | 'returned' | 'filling' }[] = [
  ...([['H02', 'CB00004', 'dat.thuonglam', 'accepted'], ['M02', 'CB00046', 'binh.ccb', 'returned'], ['S01', 'CB00022', 'hai.vptu', 'accepted'], ['S02', 'CB00023', 'thanh.btc', 'accepted']] as const).map(([code, cadre, username, does]) => ({ code, cadre, username, isOwn: true, does })),
  ...given('accepted', [['H01', 'CB00001'], ['H04', 'CB00010'], ['K01', 'CB00051'], ['K02', 'CB00052'], ['S03', 'CB00024'], ['S04', 'CB00025'], ['S08', 'CB00029'], ['S12', 'CB00033'], ['S16', 'CB00037']]),
  ...given('handed_in', [['H05', 'CB00013'], ['M03', 'CB00047'], ['S09', 'CB00030'], ['S13', 'CB00034']]),
  ...given('late', [['K03', 'CB00053'], ['S15', 'CB00036']]),
  ...given('returned', [['H03', 'CB00007'], ['S10', 'CB00031']]),
  ...given('filling', [['H06', 'CB00016'], ['M04', 'CB00048'], ['S14', 'CB00035']]),
]

export const forms: FormInput[] = [
  {
    code: 'Biểu 01', title: 'Kết quả kiểm tra, giám sát',
    columns: [amount('ke_hoach', 'Kế hoạch năm', 'plan'), amount('trong_ky', 'Thực hiện trong kỳ', 'period'), amount('cung_ky', 'Cùng kỳ năm trước', 'before')],
    lines: [{ key: 'cuoc_kt', title: 'Số cuộc kiểm tra', measure: 'cuộc' }, { key: 'dv_kt', title: 'Số đảng viên được kiểm tra', measure: 'người' }, { key: 'cuoc_gs', title: 'Số cuộc giám sát chuyên đề', measure: 'cuộc' }],
  },
  { code: 'Biểu 02', title: 'Vụ việc cần theo dõi', columns: [{ key: 'vu_viec', title: 'Vụ việc', kind: 'text', means: 'other', summed: false, required: true }, amount('so_nguoi', 'Số người liên quan', 'other')], lines: [] },
]

/** What the unit at a place reports in a form; half of the lines where it was left begun. */
export const rowsOf = (place: number, at: number, isBegun: boolean): FormRow[] => {
  if (place > 1) return [{ key: '1', cells: { vu_viec: matters[at % matters.length] ?? '', so_nguoi: String(1 + at % 4) } }]
  const rows = [row('cuoc_kt', 18 + at, 9 + at % 6), row('dv_kt', 90 + 7 * at, 41 + 3 * at), row('cuoc_gs', 12 + at % 5, 5 + at % 4)]
  return isBegun ? rows.slice(0, 2) : rows
}

/** What the unit at a place remarks about what it reports. */
export const remarkOf = (at: number): string => remarks[at % remarks.length] ?? ''

const remarks = [
  'Cơ bản hoàn thành kế hoạch; một số chi bộ còn chậm gửi hồ sơ giám sát chuyên đề.',
  'Cán bộ kiểm tra cấp cơ sở phần lớn kiêm nhiệm, kỹ năng thẩm tra, xác minh còn hạn chế.',
  'Hoàn thành các cuộc kiểm tra theo chương trình; đề nghị tập huấn nghiệp vụ cho ủy ban kiểm tra cơ sở.',
  'Hai cuộc giám sát chuyên đề chuyển sang quý III do trùng thời gian thanh tra.',
  'Đề nghị Ủy ban Kiểm tra Tỉnh ủy sớm hướng dẫn mẫu hồ sơ kiểm tra khi có dấu hiệu vi phạm.',
]

const row = (key: string, planned: number, done: number): FormRow => ({ key, cells: { ke_hoach: String(planned), trong_ky: String(done), cung_ky: String(done - 2) } })
const matters = ['Quản lý đất công ích ở một xã', 'Thu, chi quỹ ngoài quy định', 'Chậm kê khai tài sản, thu nhập']

function numbered(letter: string, count: number) {
  return Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)
}

function given<Does extends string>(does: Does, units: readonly (readonly [code: string, cadre: string])[]) {
  return units.map(([code, cadre]) => ({ code, cadre, username: `thutruong.${code.toLowerCase()}`, isOwn: false, does }))
}

function amount(key: string, title: string, means: FormInput['columns'][number]['means']): FormInput['columns'][number] {
  return { key, title, kind: 'amount', means, summed: true, required: true }
}
