import { formatDay, formatDayInWords, type Day } from '../../kit/dates.ts'
import type { Block, Inline, Paper, Part, Table } from '../../kit/papers/paper.ts'
import { formatAmount } from '../../kit/quantities.ts'
import type { HandoverPair } from './handover-store.ts'

/** All that a handover list is made from. */
export interface HandoverMaterial { readonly day: Day; readonly onDay: Day; readonly title: string; readonly document: string; readonly issuing: string; readonly place: string; readonly pairs: readonly HandoverPair[] }

/** Bảng bàn giao nhiệm vụ: the succession table first, then for each old and new unit the obligations that pass, with room for both to sign. */
export const handoverPaper = ({ day, onDay, title, document, issuing, place, pairs }: HandoverMaterial): Paper => ({
  day, figureLink: '', claims: { claims: [] },
  letterhead: { superior: null, issuing: issuing.toLocaleUpperCase('vi-VN'), number: 'Số        ', placeAndDay: `${place}, ${formatDayInWords(day)}` },
  name: 'BẢNG BÀN GIAO NHIỆM VỤ', subject: [title, `từ ngày ${formatDay(onDay)}, theo ${document}`],
  parts: [{ orientation: 'portrait', blocks: [successionTable(pairs), ...summary(pairs)] }, ...pairs.filter(({ tasks }) => tasks.length > 0).map((pair): Part => ({ orientation: 'portrait', blocks: pairBlocks(pair) }))],
})

const successionTable = (pairs: readonly HandoverPair[]): Table => ({
  kind: 'table', title: 'Đơn vị cũ, đơn vị mới',
  columns: [{ width: 10, align: 'center' }, { width: 43, align: 'left' }, { width: 44, align: 'left' }, { width: 24, align: 'center' }, { width: 18, align: 'center' }],
  head: [[{ text: 'TT' }, { text: 'Đơn vị cũ' }, { text: 'Đơn vị mới' }, { text: 'Phần chuyển sang' }, { text: 'Số nhiệm vụ' }]],
  rows: pairs.map(({ from, to, share, tasks }, at) => ({ cells: cells(String(at + 1), `${from.label} (${from.code})`, `${to.label} (${to.code})`, shareInWords(share), String(tasks.length)) })),
})

const summary = (pairs: readonly HandoverPair[]): Block[] => {
  const tasks = pairs.reduce((sum, pair) => sum + pair.tasks.length, 0)
  return [{ kind: 'paragraph', content: [tasks === 0 ? 'Không có nhiệm vụ nào đang thực hiện phải bàn giao.' : `Có ${formatAmount(String(tasks))} nhiệm vụ đang thực hiện được bàn giao, theo từng đơn vị ở các trang sau. Kết quả, số liệu và báo cáo trước ngày bàn giao vẫn đứng tên đơn vị cũ.`] }]
}

const pairBlocks = ({ from, to, share, tasks }: HandoverPair): Block[] => [
  { kind: 'heading', level: 1, text: `${from.label} bàn giao cho ${to.label}` },
  { kind: 'paragraph', keepWithNext: true, content: [`Phần chuyển sang: ${shareInWords(share)}. Số nhiệm vụ: ${formatAmount(String(tasks.length))}.`] },
  {
    kind: 'table', columns: [{ width: 11, align: 'center' }, { width: 61, align: 'left' }, { width: 30, align: 'left' }, { width: 26, align: 'right' }, { width: 26, align: 'right' }, { width: 22, align: 'center' }],
    head: [[{ text: 'TT' }, { text: 'Nhiệm vụ' }, { text: 'Người giữ việc' }, { text: 'Kế hoạch năm' }, { text: 'Đã thực hiện' }, { text: 'Thời hạn' }]],
    rows: tasks.map((task, at) => ({ cells: cells(String(at + 1), `${task.title} (${task.code})`, task.holder, quantity(task.plan, task.measure), quantity(task.done, task.measure), task.dueOn ? formatDay(task.dueOn) : '') })),
  },
  { kind: 'paragraph', keepWithNext: true, content: ['Hai bên đã đối chiếu và thống nhất bàn giao các nhiệm vụ trên.'] },
  {
    kind: 'table', columns: [{ width: 50, align: 'center' }, { width: 50, align: 'center' }], head: [[{ text: 'BÊN GIAO' }, { text: 'BÊN NHẬN' }]],
    rows: [{ cells: cells(from.label, to.label) }, { cells: cells('(ký, ghi rõ họ tên)', '(ký, ghi rõ họ tên)') }, { cells: cells('', ''), tall: true }],
  },
]

const cells = (...texts: string[]): Inline[][] => texts.map((text) => [text])

const shareInWords = (share: string | null) => (share === null ? 'một phần, không rõ bao nhiêu' : Number(share) === 1 ? 'toàn bộ' : `${formatAmount(String(Math.round(Number(share) * 10_000) / 100))}%`)

const quantity = (amount: string | null, measure: string | null) => (amount === null ? '' : [formatAmount(amount), measure].filter(Boolean).join(' '))
