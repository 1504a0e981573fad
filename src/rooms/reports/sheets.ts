import { formatDay, type Day } from '../../kit/dates.ts'
import { percent } from '../../kit/quantities.ts'
import type { SheetColumn, SheetToWrite } from '../../kit/sheets/write.ts'
import type { Part, TaskClaim } from './claim.ts'
import { figures } from './figures.ts'
import { horizonOf, type Row, type State } from './standing.ts'

/** The report in Excel: every row behind its figures, and every figure with its claim. */
export const reportSheets = (report: { period: string; closingOn: Day; known: string; label: string }, rows: readonly Row[], claims: readonly TaskClaim[]): SheetToWrite[] => [
  ...(['provincial', 'delegated'] as const).map((part) => rowSheet(report, part, rows)),
  claimSheet(report, claims),
]

const stateNames: Record<State, string> = { met: 'Hoàn thành', overdue: 'Quá hạn', in_progress: 'Đang thực hiện', not_started: 'Chưa có kết quả' }
const sheetNames: Record<Part, string> = { provincial: 'Cấp tỉnh giao', delegated: 'Cấp dưới giao' }

const rowColumns: SheetColumn[] = [
  { heading: 'Mã việc', width: 12 }, { heading: 'Đơn vị', width: 30 }, { heading: 'Họ và tên', width: 24 }, { heading: 'Chức vụ', width: 30 }, { heading: 'Nội dung', width: 50 }, { heading: 'Chỉ tiêu', width: 36 }, { heading: 'ĐVT' },
  { heading: 'Cả giai đoạn', format: 'amount' }, { heading: 'Kế hoạch năm', format: 'amount' }, { heading: 'Đã thẩm định', format: 'amount' }, { heading: 'So kế hoạch (thẩm định)', format: 'percent' }, { heading: 'Trạng thái (thẩm định)', width: 18 },
  { heading: 'Theo báo cáo', format: 'amount' }, { heading: 'So kế hoạch (báo cáo)', format: 'percent' }, { heading: 'Trạng thái (báo cáo)', width: 18 }, { heading: 'Đang thực hiện', format: 'amount' },
  { heading: 'Thời hạn', format: 'day', width: 12 }, { heading: 'Thời kỳ', width: 20 }, { heading: 'Cơ quan giao', width: 28 }, { heading: 'Quyết định', width: 16 }, { heading: 'Hình thức giao', width: 12 }, { heading: 'Khó khăn, vướng mắc', width: 36 },
]

const rowSheet = ({ period, closingOn, label }: { period: string; closingOn: Day; label: string }, part: Part, rows: readonly Row[]): SheetToWrite => ({
  name: sheetNames[part], title: [`VIỆC ĐỘT PHÁ, ĐỔI MỚI ${sheetNames[part].toLocaleUpperCase('vi-VN')}: ${label}, ${period}, số liệu chốt đến ngày ${formatDay(closingOn)}`], columns: rowColumns,
  rows: rows.filter((row) => row.part === part).sort((a, b) => (a.code < b.code ? -1 : 1)).map((row) => [
    row.code, row.holderUnitName, row.holderName, row.holderPost, row.title, row.indicator, row.measure, row.target, row.plan,
    row.accepted, row.plan ? percent(row.accepted, row.plan) : null, stateNames[row.stateAccepted], row.reported, row.plan ? percent(row.reported, row.plan) : null, stateNames[row.stateReported], row.underway,
    row.dueOn, horizonOf(row), row.bodyName, row.decision, row.supplementary ? 'Bổ sung' : 'Lần đầu', row.obstacle,
  ]),
})

const claimSheet = ({ known }: { known: string }, claims: readonly TaskClaim[]): SheetToWrite => ({
  name: 'Số liệu', title: [`Mọi số liệu của báo cáo, theo dữ liệu đã biết đến ${known}`],
  columns: [
    { heading: 'Mã số liệu', width: 18 }, { heading: 'Số liệu', width: 60 }, { heading: 'Định nghĩa', width: 30 }, { heading: 'Cơ sở', width: 14 }, { heading: 'Hiển thị', width: 14 }, { heading: 'Giá trị', format: 'amount' },
    { heading: 'n', format: 'amount' }, { heading: 'N', format: 'amount' }, { heading: 'Số dòng', format: 'amount' }, { heading: 'Tại ngày', format: 'day', width: 12 }, { heading: 'Dấu vân tay các dòng (SHA-256)', width: 66 },
  ],
  rows: claims.map((claim) => [claim.id, claim.label, figures[claim.figure].vi, claim.basis === null ? null : claim.basis === 'accepted' ? 'đã thẩm định' : 'theo báo cáo', claim.shown, claim.value, claim.n, claim.N, String(claim.rows), claim.on, claim.rowHash]),
})
