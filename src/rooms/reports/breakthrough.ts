import { formatDay, formatDayInWords, type Day } from '../../kit/dates.ts'
import { codeOf } from '../../kit/papers/code.ts'
import type { Block, Paper, Part as PaperPart } from '../../kit/papers/paper.ts'
import { placedClaims } from '../../kit/papers/placed.ts'
import type { Carried, Part } from './claim.ts'
import type { Claimant, Within } from './claims.ts'
import type { HeadFacts } from '../documents/public.ts'
import type { SectionName } from './narrative.ts'
import { withFigures } from './placeholders.ts'
import { horizonOf, type Row } from './standing.ts'
import { bothBases, lateRows, lateTable, quantityTable, stateChart, summaryTable, tallyTable, type Line } from './tables.ts'

/** All that a report 'Việc đột phá, đổi mới' is made from. */
export interface Material {
  readonly id: string; readonly unitNo: number; readonly period: string; readonly closingOn: Day
  /** The day in its head: of issue, or of today for a draft. */
  readonly day: Day
  readonly head: HeadFacts; readonly texts: Record<SectionName, string>; readonly claimant: Claimant; readonly figureLink: string
}

/** The paper and what it carries: every figure in text, tables and charts is a claim of the claimant. */
export const breakthroughPaper = (material: Material): { paper: Paper; carried: Carried } => {
  const { head, texts, claimant, period, day } = material
  const body: Paper = {
    day,
    letterhead: { superior: head.superior, issuing: head.issuing, number: texts.number, placeAndDay: `${head.place}, ${formatDayInWords(day)}` },
    name: 'BÁO CÁO', subject: ['kết quả thực hiện việc đột phá, đổi mới', period], code: codeOf(material.id), figureLink: material.figureLink,
    parts: [{ orientation: 'portrait', blocks: bodyBlocks(material) }, ...annexes(material)],
    claims: { claims: [] },
  }
  const placed = placedClaims(body)
  const used = new Set(placed)
  const claims = claimant.claims().filter(({ id }) => used.has(id))
  const carried: Carried = { format: 'guong-claims/1', report: material.id, unitNo: material.unitNo, claims, placed }
  return { paper: { ...body, claims: carried }, carried }
}

const titles: [SectionName, string][] = [
  ['direction', 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO'], ['results', 'II. KẾT QUẢ THỰC HIỆN'], ['shortcomings', 'III. HẠN CHẾ, NGUYÊN NHÂN'],
  ['next', 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ'], ['proposals', 'V. KIẾN NGHỊ'],
]

const partNames: Record<Part, string> = { provincial: 'Cấp tỉnh giao', delegated: 'Cấp dưới giao' }

const partsOf = (claimant: Claimant) => (['provincial', 'delegated'] as const).filter((part) => claimant.rows({ part }).length > 0)

const bodyBlocks = (material: Material): Block[] => {
  const { texts, claimant, period, closingOn } = material
  const [onBehalf = '', post = '', ...signer] = texts.signature.split('\n')
  return [
    ...titles.flatMap(([name, title]): Block[] => [{ kind: 'heading', level: 1, text: title }, ...textBlocks(texts[name], claimant), ...(name === 'results' ? overview(claimant) : [])]),
    { kind: 'paragraph', keepWithNext: true, content: [`Trên đây là báo cáo kết quả thực hiện việc đột phá, đổi mới ${period} (số liệu chốt đến ngày ${formatDay(closingOn)}).`] },
    { kind: 'signature', recipients: texts.recipients.split('\n').filter((line) => line.trim()), onBehalf, post, signer: signer.join(' ').trim() },
  ]
}

const overview = (claimant: Claimant): Block[] => {
  const parts = partsOf(claimant)
  return [
    ...(parts.length > 0 ? [summaryTable(claimant, parts.map((part) => ({ part, name: partNames[part] })))] : []),
    ...parts.map((part, at) => stateChart(claimant, `Biểu đồ ${at + 1}. Việc ${partNames[part].toLocaleLowerCase('vi-VN')} chia theo trạng thái`, bothBases({ name: '', within: { part } }))),
  ]
}

// A short numbered line without a full stop is a heading of its own.
const textBlocks = (text: string, claimant: Claimant): Block[] => text.split('\n').map((line) => line.trim()).filter(Boolean).map((line): Block =>
  /^\d+(\.\d+)*\. .{1,90}[^.;:,!?]$/.test(line) && !line.includes('{{') ? { kind: 'heading', level: 2, text: line } : { kind: 'paragraph', content: withFigures(line, claimant), keepWithNext: line.endsWith(':') })

interface Annex { readonly title: string; readonly blocks: readonly Block[] }

const annexes = (material: Material): PaperPart[] => {
  const all = partsOf(material.claimant).flatMap((part) => annexesOf(material, part))
  const note = `(Kèm theo Báo cáo ${material.texts.number.trim().replace(/^Số/, 'số')}, ${formatDayInWords(material.day)} của ${material.head.body}; số liệu chốt đến ngày ${formatDay(material.closingOn)})`
  return all.map(({ title, blocks }, at) => ({
    orientation: 'landscape', blocks: [{ kind: 'annex', number: `PHỤ LỤC ${String(at + 1).padStart(2, '0')}`, title, note }, ...blocks],
  }))
}

const annexesOf = ({ claimant }: Material, part: Part): Annex[] => {
  const rows = claimant.rows({ part })
  const name = partNames[part].toLocaleLowerCase('vi-VN')
  const late = lateRows(rows)
  const table = (title: string, column: string, lines: readonly Line[]): Block[] => (lines.length > 0 ? [tallyTable(claimant, title, { column, part, lines })] : [])
  const bodies = linesOf(rows, (row) => [row.body, row.bodyName], (body) => ({ part, body }))
  const decisions = linesOf(rows, (row) => (row.decision ? [row.decision, `${row.decision}${row.decidedOn ? `, ngày ${formatDay(row.decidedOn)}` : ''}`] : undefined), (decision) => ({ part, decision }))
  const horizons = linesOf(rows, (row) => [horizonOf(row), horizonOf(row)], (horizon) => ({ part, horizon }))
  return [
    { title: `Việc đột phá, đổi mới ${name} chia theo đơn vị`, blocks: table('Theo đơn vị có cán bộ được giao việc', 'Đơn vị', linesOf(rows, (row) => [row.group, row.groupName], (group) => ({ part, group }))) },
    { title: `Việc đột phá, đổi mới ${name} chia theo thời kỳ, quyết định và cơ quan giao`, blocks: [
      ...table('Theo thời kỳ', 'Thời kỳ', horizons), stateChart(claimant, 'Trạng thái theo thời kỳ (đã thẩm định)', horizons.map((line) => ({ ...line, basis: 'accepted' as const }))),
      ...table('Theo quyết định giao việc', 'Quyết định', decisions), ...(bodies.length > 1 ? table('Theo cơ quan giao việc', 'Cơ quan giao việc', bodies) : []),
    ] },
    { title: `Khối lượng thực hiện việc đột phá, đổi mới ${name}`, blocks: [quantityTable(claimant, part)] },
    ...(late.length > 0 ? [{ title: `Việc đột phá, đổi mới ${name} quá hạn`, blocks: [lateTable(claimant, late)] }] : []),
  ]
}

const linesOf = (rows: readonly Row[], key: (row: Row) => readonly [string, string] | undefined, within: (key: string) => Within): Line[] =>
  [...new Map(rows.flatMap((row) => { const found = key(row); return found ? [found] : [] }))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => ({ name, within: within(code) }))
