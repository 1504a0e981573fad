import { formatDay } from '../../kit/dates.ts'
import type { InputOf } from '../../kit/operation.ts'
import type { Block, Inline } from '../../kit/papers/paper.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { documentsAbout, draftDocument, headFacts, type Wording, writeAnnexes } from '../documents/public.ts'
import { digestOf } from '../reports/public.ts'
import { findCompanion, insertCompanion } from './companion-store.ts'
import { type CompanionKind, type consolidation, refusals } from './contract.ts'
import { officeOf, type Printed } from './drawing-store.ts'
import type { Facts } from './figuring.ts'
import { handingValue } from './handing.ts'
import { carriedIn, lowered, printing, wordingOf } from './papers.ts'
import type { Printer } from './printer.ts'
import { getReport } from './requiring.ts'
import { refuseContradictions, settledFacts, subjectKind } from './settled.ts'
import * as store from './store.ts'
import type { TaskFacts } from './tasks.ts'

/** Drafts the submission note of a report, or the notice of conclusion on it, from the facts it is made of; the one that is there already is answered. It may be drafted before the report is issued or after. */
export const draftRoundCompanion = async (work: Work, { id, kind }: InputOf<typeof consolidation.draftRoundCompanion>) => {
  const report = await requireLevel(work, id)
  const before = await findCompanion(work, { reportId: id, kind })
  if (before !== undefined) return { documentId: before }
  const drawn = (await documentsAbout(work, subjectKind, [id])).get(id)?.findLast((one) => one.kind === 'BC') ?? work.refuse(refusals.notDrawnYet)
  const made = await figuresFor(work, report)
  const { id: documentId } = await draftDocument(work, { unitNo: report.unitNo, kind, wording: await companionWording(work, { report, facts: made.facts, kind, drawn }), subject: { kind: subjectKind, id }, annexes: made.annexes })
  await keep(work, made, { reportId: id, documentId, kind, nth: 1 })
  return { documentId }
}

/** Draws the figures of such a paper again, as they are by now; its words stay as they were edited. */
export const redrawRoundCompanion = async (work: Work, { id, kind }: InputOf<typeof consolidation.redrawRoundCompanion>) => {
  const report = await requireLevel(work, id)
  const documentId = await findCompanion(work, { reportId: id, kind }) ?? work.refuse(refusals.noCompanion)
  const document = (await documentsAbout(work, subjectKind, [id])).get(id)?.find((one) => one.id === documentId)
  if (!document || !['drafting', 'returned'].includes(document.state)) return work.refuse(refusals.documentBusy)
  const made = await figuresFor(work, report)
  const { nth } = await writeAnnexes(work, { id: documentId, note: 'Lập lại số liệu từ báo cáo tổng hợp', annexes: made.annexes })
  await keep(work, made, { reportId: id, documentId, kind, nth })
  return { documentId, nth }
}

const requireLevel = async (work: Work, id: string) => {
  const report = await getReport(work, id)
  if (!report.writes) work.refuse(refusals.notTheWriter)
  await store.holdReport(work, id)
  return report
}

type Made = Awaited<ReturnType<typeof figuresFor>>

const figuresFor = async (work: Work, report: store.Report) => {
  const { facts, known } = await settledFacts(work, report)
  refuseContradictions(work, facts)
  const { printer, tasks } = await printing(work, report, { facts, known })
  const body = mainFigures(facts, { printer, tasks })
  const claims = carriedIn(report, printer, [{ orientation: 'portrait', blocks: body }])
  const handed = handingsTold.map((line): Printed => ({ ...place, roundId: facts.round.id, formId: null, line, column: null, counts: 'handing', onDay: null, value: handingValue(facts, { name: line }) }))
  return { facts, known, annexes: { body, parts: [], claims }, printed: [...printer.printed(), ...handed], digest: digestOf(claims) }
}

const keep = async (work: Work, { known, annexes, printed, digest }: Made, { reportId, documentId, kind, nth }: { reportId: string; documentId: string; kind: CompanionKind; nth: number }) => {
  await insertCompanion(work, { reportId, documentId, nth, kind, knownAt: known, digest, printed })
  work.record('consolidation.companion_drafted', reportId, { kind, documentId, nth, figures: annexes.claims.claims.length, digest: digest.toString('hex'), knownAt: known })
}

interface About { report: store.Report; facts: Facts; kind: CompanionKind; drawn: { numberLine: string; issuedOn: string | null } }

const companionWording = async (work: Work, { report, facts, kind, drawn }: About): Promise<Wording> => {
  const office = await officeOf(work, report.unitNo) ?? work.refuse(common.notFound)
  const head = headFacts(office.unit, office.parent)
  const wording = wordingOf(facts, { head, hasParent: office.parentNo !== null })
  const title = lowered(facts.round.title)
  // A draft has no number to be named by.
  const named = drawn.issuedOn ? ` (${drawn.numberLine}, ngày ${formatDay(drawn.issuedOn)})` : ''
  const recipients = [{ name: kind === 'TTr' ? 'Như trên,' : 'Các đơn vị trực thuộc,', unitNo: null }, { name: head.archive, unitNo: null }]
  return kind === 'TTr'
    ? { ...wording, title: `về việc ban hành ${title}`.slice(0, 300), to: [head.body], recipients, blocks: [
      words(`Bộ phận tổng hợp đã lập dự thảo ${title}${named} từ báo cáo của các đơn vị, số liệu chốt đến hết ngày ${formatDay(facts.round.closingOn)}. Số liệu chính ghi dưới đây.`),
      words(`Kính trình ${head.body} xem xét, cho ý kiến để ban hành.`),
    ] }
    : { ...wording, title: `kết luận của ${head.body} về ${title}`.slice(0, 300), recipients, blocks: [
      words(`Sau khi xem xét ${title}${named}, ${head.body} kết luận:`),
      words('1. Cơ bản thống nhất với nội dung báo cáo và các số liệu chính dưới đây.'),
      words('2. Các đơn vị chưa gửi đủ hoặc gửi muộn kiểm điểm, nêu rõ nguyên nhân và chấn chỉnh việc chấp hành chế độ báo cáo.'),
      words('3. Các đơn vị khắc phục những hạn chế đã nêu trong báo cáo; kết quả báo cáo trong kỳ sau.'),
    ] }
}

/** Số liệu chính: how units handed in, who was late or has not handed in, tasks, and the first figures of the forms. */
const mainFigures = (facts: Facts, { printer, tasks }: { printer: Printer; tasks: TaskFacts }): Block[] => {
  const late = facts.handings.filter(({ lateDays }) => lateDays > 0).map(({ unitLabel }) => unitLabel)
  const hasBefore = facts.figures.some(({ before }) => before !== null)
  const rows = facts.figures.filter(({ shown, means }) => shown !== null && means !== 'plan' && !(hasBefore && means === 'before')).slice(0, mostFigures)
  return [
    { kind: 'heading', level: 2, text: 'Số liệu chính' },
    { kind: 'paragraph', content: ['Số đơn vị phải báo cáo: ', printer.told({ handing: 'units' }), '; gửi đủ, đúng hạn: ', printer.told({ handing: 'on_time' }), '; gửi đủ, muộn hạn: ', printer.told({ handing: 'late' }), '; chưa được nhận đủ biểu: ', printer.told({ handing: 'missing' }), '.'] },
    ...(late.length > 0 ? [{ kind: 'paragraph' as const, content: [`Đơn vị muộn hạn: ${late.join('; ')}.`] }] : []),
    ...(tasks.isCovered ? [{ kind: 'paragraph' as const, content: ['Nhiệm vụ được giao: ', printer.task('tasks', { where: place }), '; hoàn thành: ', printer.task('met', { where: place }), '; quá hạn: ', printer.task('overdue', { where: place }), '.'] }] : []),
    ...(rows.length > 0 ? [{
      kind: 'table' as const, columns: [{ width: 10, align: 'center' as const }, { width: 60, align: 'left' as const }, { width: 20, align: 'center' as const }, { width: 20, align: 'right' as const }, ...(hasBefore ? [{ width: 20, align: 'right' as const }] : [])],
      head: [['TT', 'Nội dung', 'Đơn vị tính', 'Đến ngày chốt', ...(hasBefore ? ['Cùng kỳ năm trước'] : [])].map((text) => ({ text }))],
      rows: rows.map((figure, at) => ({ cells: [[String(at + 1)], [`${figure.lineTitle}, ${lowered(figure.columnTitle)}`], [figure.measure ?? ''], [printer.figure(figure, 'counted', place)], ...(hasBefore ? [[figure.before === null ? '–' : printer.figure(figure, 'before', place)]] : [])] satisfies Inline[][] })),
    }] : []),
  ]
}

const mostFigures = 12
const handingsTold = ['units', 'on_time', 'late', 'missing'] as const
const place = { place: 'beside', cell: 'Số liệu chính' } as const

const words = (text: string): Wording['blocks'][number] => ({ kind: 'paragraph', text })
