import { formatDay } from '../../kit/dates.ts'
import type { Block, Paper, Part, Signature } from '../../kit/papers/paper.ts'
import { placedClaims } from '../../kit/papers/placed.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { headFacts, type HeadFacts, type Wording } from '../documents/public.ts'
import type { Carried } from '../reports/public.ts'
import { annexesOf } from './annexes.ts'
import type { Section } from './contract.ts'
import { officeOf, type Printed } from './drawing-store.ts'
import type { Facts } from './figuring.ts'
import { type Printer, printerOf } from './printer.ts'
import { quotationsOf } from './quotation-store.ts'
import * as store from './store.ts'
import { type TaskFacts, taskFactsOf } from './tasks.ts'

/** A report as it would be printed: the text above the signature, the annexes, what every figure stands on, and where each stands. */
export interface MadeUp { body: readonly Block[]; parts: readonly Part[]; carried: Carried; printed: readonly Printed[]; wording: Wording; head: HeadFacts }

/** Makes a report up from its sections and figures, as known at an instant. */
export const makeUp = async (work: Work, report: store.Report, { facts, known }: { facts: Facts; known: string }): Promise<MadeUp> => {
  const office = await officeOf(work, report.unitNo) ?? work.refuse(common.notFound)
  const head = headFacts(office.unit, office.parent)
  const { printer, tasks } = await printing(work, report, { facts, known })
  const body = narrative(await store.sectionsOf(work, report.id), printer, facts)
  const wording = wordingOf(facts, { head, hasParent: office.parentNo !== null })
  const parts = annexesOf({ facts, printer, tasks }, signatureOf(wording))
  const carried = carriedIn(report, printer, [{ orientation: 'portrait', blocks: body }, ...parts])
  return { body, parts, carried, printed: printer.printed(), wording, head }
}

/** What figures of a report are put into papers with, as known at an instant. */
export const printing = async (work: Work, report: store.Report, { facts, known }: { facts: Facts; known: string }): Promise<{ printer: Printer; tasks: TaskFacts }> => {
  const tasks = await taskFactsOf(work, report, { round: facts.round, known })
  return { tasks, printer: printerOf(facts, { tasks, quotations: await quotationsOf(work, report.id), view: { unitNo: report.unitNo, unit: report.unitCode, on: work.today, known } }) }
}

/** The claims of a paper of a report with the places of its figures, as they travel in it. */
export const carriedIn = ({ id, unitNo }: store.Report, printer: Printer, parts: readonly Part[]): Carried => ({ format: 'guong-claims/1', report: id, unitNo, claims: printer.claims(), placed: placedClaims({ ...blank, parts }) })

/** The report as a paper, before it is a document. */
export const draftPaper = ({ body, parts, carried, wording, head }: MadeUp, day: string): Paper => ({
  ...blank, day, letterhead: { superior: head.superior, issuing: head.issuing, number: `Số      -BC/${head.symbol}`, placeAndDay: `${head.place}, ngày      tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}` },
  name: 'BÁO CÁO', subject: [wording.title], parts: [{ orientation: 'portrait', blocks: [...body, signatureOf(wording)] }, ...parts], claims: carried, figureLink: `guong:dot-bao-cao/${carried.report}#`,
})

const blank: Paper = { day: '', letterhead: { superior: null, issuing: '', number: '', placeAndDay: '' }, name: '', subject: [], parts: [], claims: { claims: [] }, figureLink: '' }

const narrative = (sections: readonly Section[], printer: Printer, { round }: Facts): Block[] => [
  ...sections.flatMap(({ title, body }): Block[] => [
    { kind: 'heading', level: 1, text: title },
    ...body.split('\n').filter((line) => line.trim()).map((line): Block => ({ kind: 'paragraph', content: printer.line(line.trim(), { place: 'narrative', cell: title }) })),
  ]),
  { kind: 'paragraph', keepWithNext: true, content: [`Trên đây là ${lowered(round.title)} (số liệu chốt đến hết ngày ${formatDay(round.closingOn)}).`] },
]

/** Title, recipients and signature of the report. */
export const wordingOf = ({ round }: Facts, { head, hasParent }: { head: HeadFacts; hasParent: boolean }): Wording => {
  const [, authority = '', onBehalf = head.onBehalf] = /^(T\/M|T\/L|K\/T)\s+(.+)$/u.exec(head.onBehalf) ?? []
  return {
    title: lowered(round.title.replace(/^báo cáo\s+/iu, '')).slice(0, 300), to: [], blocks: [],
    recipients: [hasParent ? 'Cấp trên (để báo cáo),' : 'Ban Tổ chức Trung ương (để báo cáo),', 'Các đơn vị trực thuộc,', head.archive].map((name) => ({ name, unitNo: null })),
    signing: { authority: authority === 'T/M' ? 'TM' : authority === 'T/L' ? 'TL' : authority === 'K/T' ? 'KT' : null, onBehalf, post: head.post, signer: '' },
  }
}

const signatureOf = ({ recipients, signing }: Wording): Signature =>
  ({ kind: 'signature', recipients: recipients.map(({ name }) => name), onBehalf: signing.authority ? `${signing.authority === 'TM' ? 'T/M' : signing.authority === 'TL' ? 'T/L' : 'K/T'} ${signing.onBehalf}` : signing.onBehalf, post: signing.post, signer: signing.signer })

/** A title in the middle of a sentence. */
export const lowered = (text: string) => text.charAt(0).toLocaleLowerCase('vi-VN') + text.slice(1)
