import { compare } from '../../kit/quantities.ts'
import { formatDay, yearOf, type Day } from '../../kit/dates.ts'
import { isOver } from './figures.ts'
import type { HeadFacts } from '../documents/public.ts'
import { horizonOf, type Row } from './standing.ts'

/** The texts of a report that a person writes; the last three stand in its head and foot. */
export type SectionName = 'direction' | 'results' | 'shortcomings' | 'next' | 'proposals' | 'number' | 'recipients' | 'signature'

export interface Occasion { readonly head: HeadFacts; readonly isTop: boolean; readonly closingOn: Day }

/** What each section says before anybody has edited it: whole sentences of an office, figures live. */
export const defaultTexts = (occasion: Occasion, rows: readonly Row[]): Record<SectionName, string> => ({
  direction: direction(occasion, rows),
  results: results(rows),
  shortcomings: shortcomings(rows),
  next: next(occasion),
  proposals: 'Đề nghị cấp có thẩm quyền tiếp tục xem xét, tháo gỡ các khó khăn, vướng mắc nêu tại các phụ lục kèm theo; bố trí nguồn lực cho những việc đang thực hiện để hoàn thành kế hoạch năm.',
  number: `Số       -BC/${occasion.head.symbol}`,
  recipients: [occasion.isTop ? '- Ban Tổ chức Trung ương (để báo cáo),' : '- Ban Thường vụ Tỉnh ủy (để báo cáo),', ...(occasion.isTop ? ['- Thường trực Tỉnh ủy,', '- Các đồng chí Tỉnh ủy viên,'] : []), '- Các tổ chức đảng, cơ quan, đơn vị trực thuộc,', `- ${occasion.head.archive}`].join('\n'),
  signature: `${occasion.head.onBehalf}\n${occasion.head.post}`,
})

const has = (rows: readonly Row[], part: Row['part']) => rows.some((row) => row.part === part)

const direction = ({ head, isTop, closingOn }: Occasion, rows: readonly Row[]) => [
  `Thực hiện các quy định của Đảng về trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là người đứng đầu, ${head.body} đã lãnh đạo, chỉ đạo cụ thể hóa trách nhiệm nêu gương thành việc đột phá, đổi mới có chỉ tiêu, thời hạn và minh chứng; giao việc cho từng cán bộ bằng quyết định, theo dõi tiến độ và thẩm định kết quả theo kỳ.`,
  ...(has(rows, 'provincial') ? [`Tính đến ngày ${formatDay(closingOn)}, ${isTop ? head.body : 'Ban Thường vụ Tỉnh ủy'} đã giao {{provincial.tasks}} việc cho {{provincial.cadres}} cán bộ diện Ban Thường vụ Tỉnh ủy quản lý${isTop ? '' : ' công tác tại đơn vị'} (giao lần đầu {{provincial.first}}, bổ sung {{provincial.supplementary}})${decisionsOf(rows)}.`] : []),
  ...(has(rows, 'delegated') ? ['Các cấp ủy, tổ chức đảng, cơ quan, đơn vị theo phân cấp quản lý đã giao {{delegated.tasks}} việc cho {{delegated.cadres}} cán bộ (giao lần đầu {{delegated.first}}, bổ sung {{delegated.supplementary}}).'] : []),
].join('\n')

const decisionsOf = (rows: readonly Row[]) => {
  const decisions = new Map(rows.flatMap((row) => (row.part === 'provincial' && row.decision ? [[row.decision, row.decidedOn] as const] : [])))
  const named = [...decisions].sort(([, a], [, b]) => ((a ?? '') < (b ?? '') ? -1 : 1)).map(([number, day]) => `số ${number}${day ? `, ngày ${formatDay(day)}` : ''}`)
  return named.length > 0 && named.length <= 5 ? ` theo ${named.length > 1 ? 'các Quyết định' : 'Quyết định'} ${named.join('; ')}` : ''
}

const results = (rows: readonly Row[]) => [
  ...(has(rows, 'provincial') ? ['1. Đối với việc do cấp tỉnh giao', ...statesText('provincial')] : []),
  ...(has(rows, 'delegated') ? [`${has(rows, 'provincial') ? 2 : 1}. Đối với việc do các cấp ủy, cơ quan, đơn vị giao`, ...statesText('delegated')] : []),
  ...examples(rows),
].join('\n')

const statesText = (part: Row['part']) => [
  `Kết quả đã được thẩm định: {{${part}.met.accepted}} việc hoàn thành kế hoạch năm, trong đó {{${part}.over.accepted}} việc vượt kế hoạch; {{${part}.in_progress.accepted}} việc đang thực hiện; {{${part}.not_started.accepted}} việc chưa có kết quả; {{${part}.overdue.accepted}} việc quá hạn.`,
  `Theo báo cáo của cán bộ được giao việc: {{${part}.met.reported}} việc hoàn thành kế hoạch năm, trong đó {{${part}.over.reported}} việc vượt kế hoạch; {{${part}.in_progress.reported}} việc đang thực hiện; {{${part}.not_started.reported}} việc chưa có kết quả; {{${part}.overdue.reported}} việc quá hạn.`,
]

// Over-fulfilled and accepted, with work still under way: what an office would tell first.
const examples = (rows: readonly Row[]) => {
  const told = rows.filter((row) => isOver(row, 'accepted') && row.underway !== null && compare(row.underway, '0') > 0 && row.measure !== null)
    .sort((a, b) => (a.part === b.part ? (a.code < b.code ? -1 : 1) : a.part === 'provincial' ? -1 : 1)).slice(0, 3)
  return told.length === 0 ? [] : ['Tiêu biểu trong những việc đã vượt kế hoạch năm và đang làm tiếp:', ...told.map(example)]
}

const example = (row: Row) => {
  const figure = (name: string) => `{{task.${row.code}.${name}}}`
  const whole = row.target !== null && row.plan !== null && compare(row.target, row.plan) > 0 ? ` (${horizonOf(row).toLocaleLowerCase('vi-VN')}: ${figure('target')} ${row.measure})` : ''
  return `- ${row.holderUnitName} (đồng chí ${row.holderName}, ${row.holderPost}): ${row.title}: ${figure('ratio.accepted')} ${row.measure}, đạt ${figure('percent.accepted')} kế hoạch năm, đang thực hiện ${figure('underway')} ${row.measure}${whole}.`
}

const shortcomings = (rows: readonly Row[]) => {
  const causes = obstaclesOf(rows)
  const part = (name: Row['part'], words: string) => (has(rows, name) ? [`{{${name}.overdue.accepted}} việc do ${words} giao quá hạn chưa hoàn thành và {{${name}.not_started.accepted}} việc chưa có kết quả được thẩm định`] : [])
  const left = [...part('provincial', 'cấp tỉnh'), ...part('delegated', 'các cấp ủy, cơ quan, đơn vị')]
  return [
    left.length > 0 ? `Đến ngày chốt số liệu còn ${left.join('; ')} (danh sách, khó khăn và thời hạn của từng việc tại các phụ lục).` : 'Đến ngày chốt số liệu chưa có việc nào được giao.',
    ...(causes.length > 0 ? [`Khó khăn, vướng mắc chủ yếu do cán bộ được giao việc nêu: ${causes.join('; ')}.`] : []),
    'Nguyên nhân chủ quan là một số nơi xây dựng phân kỳ chưa sát điều kiện thực hiện; việc cập nhật kết quả và minh chứng để thẩm định còn chậm.',
  ].join('\n')
}

const obstaclesOf = (rows: readonly Row[]) =>
  [...Map.groupBy(rows.filter((row) => row.obstacle), (row) => row.obstacle ?? '')]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).slice(0, 4)
    .map(([text]) => text.replace(/[.;\s]+$/, '')).map((text) => text.charAt(0).toLocaleLowerCase('vi-VN') + text.slice(1))

const next = ({ head, closingOn }: Occasion) => [
  `1. Tiếp tục quán triệt, thực hiện nghiêm trách nhiệm nêu gương; lấy kết quả thực hiện việc đột phá, đổi mới đã được thẩm định làm căn cứ đánh giá cán bộ năm ${yearOf(closingOn)}.`,
  `2. ${head.body} chỉ đạo rà soát từng việc quá hạn, chưa có kết quả; xác định rõ nguyên nhân, thời hạn và trách nhiệm của cán bộ được giao việc.`,
  '3. Đẩy nhanh tiến độ các việc đang thực hiện; cập nhật kết quả kèm minh chứng đúng kỳ để thẩm định kịp thời.',
].join('\n')
