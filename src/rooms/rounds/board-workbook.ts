import { formatDay } from '../../kit/dates.ts'
import { type SheetToWrite, writeWorkbook } from '../../kit/sheets/write.ts'
import type { BoardCell, BoardRow, PartState, Round } from './contract.ts'
import type { Form } from './form-contract.ts'

const words: Record<PartState, string> = { not_begun: 'chưa làm', filling: 'đang điền', handed_in: 'chờ duyệt', returned: 'trả lại', accepted: 'đã nhận', closed: 'hết đợt, chưa nhận' }

/** The board as a workbook: units × forms in words, who looks after each and how often it was urged. */
export const boardWorkbook = async (round: Round, forms: readonly Form[], rows: readonly BoardRow[]): Promise<File> => {
  const sheet: SheetToWrite = {
    name: 'Theo dõi nộp báo cáo', title: ['BẢNG THEO DÕI NỘP BÁO CÁO', round.title, `Chốt số liệu ${formatDay(round.closingOn)} · hạn gửi ${formatDay(round.dueOn)}`],
    columns: [{ heading: 'TT', width: 6 }, { heading: 'Đơn vị', width: 40 }, { heading: 'Phụ trách', width: 24 }, { heading: 'Theo dõi', width: 24 }, { heading: 'Hạn gửi', width: 12 }, { heading: 'Đôn đốc', width: 10 }, ...forms.map(({ code }) => ({ heading: code, width: 26 }))],
    rows: rows.map((row, at) => [String(at + 1), row.unitLabel, row.inCharge.join('; ') || null, row.followers.join('; ') || null, formatDay(row.dueOn), row.urgedTimes > 0 ? `${row.urgedTimes} lần` : null, ...row.cells.map(inWords)]),
  }
  return new File([new Uint8Array(await writeWorkbook([sheet]))], 'theo-doi-nop-bao-cao.xlsx', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

const inWords = ({ state, lateDays, returnedTimes, reason }: BoardCell) =>
  [words[state], lateDays > 0 ? `chậm ${lateDays} ngày` : '', returnedTimes > 0 ? `trả lại ${returnedTimes} lần${reason ? `: ${reason}` : ''}` : ''].filter(Boolean).join('; ')
