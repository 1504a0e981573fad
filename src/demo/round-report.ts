import { sum } from '../kit/quantities.ts'
import type { Work } from '../kit/work.ts'
import { beginRoundReport, estimateRoundFigure, quoteRoundWords, stateRoundFigure, writeRoundSection } from '../rooms/consolidation/public.ts'
import { acceptedForms, wordsOf } from '../rooms/rounds/public.ts'

/** The report the province begins on the demo's round: its outline filled with figures, words of a unit, an estimate, and one figure stated otherwise than its rows, which nobody has decided about yet. */
export const beginDemoReport = async (work: Work, { roundId, unitNo }: { roundId: string; unitNo: number }): Promise<void> => {
  const { id } = await beginRoundReport(work, { id: roundId, unitNo })
  const accepted = await acceptedForms(work, { roundId, toUnitNo: unitNo })
  const words = wordsOf(accepted).find(({ text }) => text.includes(quoted))
  if (words) await quoteRoundWords(work, { id, submissionId: words.submissionId, line: words.line, column: words.column, said: quoted })
  for (const [at, [title, body]] of sections.entries()) await writeRoundSection(work, { id, place: at + 1, version: 1, title, body })
  const [form] = accepted
  const counted = (line: string) => form?.sums.find(({ key }) => key === line)?.cells['trong_ky'] ?? '0'
  const figure = (line: string) => ({ id, formId: form?.form.id ?? '', line, column: 'trong_ky' })
  await estimateRoundFigure(work, { ...figure('cuoc_kt'), value: sum([counted('cuoc_kt'), '21']), note: 'Theo chương trình kiểm tra mười ngày cuối tháng 6 của các đơn vị' })
  await stateRoundFigure(work, { ...figure('dv_kt'), value: sum([counted('dv_kt'), '38']), note: 'Bản giấy đã ký của Huyện ủy Hạ Lâm, thêm 38 đảng viên; biểu trên hệ thống đang trả lại để sửa' })
}

const quoted = 'một số chi bộ còn chậm gửi hồ sơ giám sát chuyên đề'

const sections = [
  ['I. KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH KIỂM TRA, GIÁM SÁT', [
    'Cấp ủy, ủy ban kiểm tra các cấp đã kiểm tra {{1.cuoc_kt.trong_ky}} cuộc đối với {{1.dv_kt.trong_ky}} đảng viên (cùng kỳ năm trước {{1.cuoc_kt.cung_ky}} cuộc, {{1.dv_kt.cung_ky}} đảng viên); ước hết kỳ {{1.cuoc_kt.trong_ky.estimate}} cuộc.',
    'Giám sát chuyên đề {{1.cuoc_gs.trong_ky}} cuộc, kế hoạch cả năm {{1.cuoc_gs.ke_hoach}} cuộc.',
    'Trong {{viec.tong}} nhiệm vụ đột phá được giao, {{viec.qua_han}} nhiệm vụ quá hạn; {{viec.chua_lam}} nhiệm vụ chưa có kết quả được thẩm định.',
  ].join('\n')],
  ['II. HẠN CHẾ, NGUYÊN NHÂN', ['Các đơn vị nêu hạn chế chính: {{trich.1}}.', 'Đang theo dõi các vụ việc phát sinh, liên quan {{2.*.so_nguoi}} người.'].join('\n')],
  ['III. NHIỆM VỤ 6 THÁNG CUỐI NĂM', 'Hoàn thành chương trình kiểm tra, giám sát năm; các đơn vị chưa gửi đủ biểu hoàn thành việc gửi trước ngày 05/7/2023.'],
] as const
