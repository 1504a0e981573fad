import { formatDay } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { documentsAbout, draftDocument, headFacts, type Wording } from '../documents/public.ts'
import type { Form } from './form-contract.ts'
import type { Round } from './contract.ts'
import { addressedIn, headUnits, type Addressed } from './letter-store.ts'
import type { findUrging, Owed } from './urging-store.ts'

type Urging = NonNullable<Awaited<ReturnType<typeof findUrging>>>
type Block = Wording['blocks'][number]

/** What the letters of rounds are about, as documents keeps it. */
export const letterSubjects = { request: 'round', urging: 'round_urging' } as const

/** Drafts the letter that asks for the reports of a round: what, which period, figures to which day, by when, the forms and the outline. The one that is there already is answered. */
export const draftRequest = async (work: Work, round: Round, forms: readonly Form[]): Promise<string> => {
  const units = await addressedIn(work, round.id)
  const outline = (round.outline ?? '').split(/\n+/).map((line) => line.trim()).filter(Boolean)
  return draftOnce(work, { kind: letterSubjects.request, id: round.id }, { unitNo: round.unitNo, title: `về việc ${lowered(round.title)}`, units, blocks: [
    words(`Đề nghị các đồng chí báo cáo theo đề cương và ${forms.length} biểu mẫu dưới đây. Số liệu chốt đến hết ngày ${formatDay(round.closingOn)}; báo cáo gửi trước hết ngày ${formatDay(round.dueOn)}.`),
    { kind: 'heading', level: 1, text: 'I. ĐỀ CƯƠNG' }, ...(outline.length > 0 ? outline.map(words) : [words('Theo biểu mẫu gửi kèm.')]),
    { kind: 'heading', level: 1, text: 'II. BIỂU MẪU' }, formTable(forms),
    words('Đơn vị có cấp dưới báo cáo thì kiểm tra, tổng hợp rồi gửi; số khác với số cộng của cấp dưới phải ghi lý do.'),
    ...(units.length > manyUnits ? [{ kind: 'heading' as const, level: 1 as const, text: 'III. ĐƠN VỊ BÁO CÁO' }, unitTable(units)] : []),
  ] })
}

/** Drafts the letter of an urging: which forms each unit owes, for how long, and which time it is urged. */
export const draftUrging = async (work: Work, round: Round, { id, unitNo, answerBy, wording, urgedOn, units }: Urging): Promise<string> => {
  const times = Math.max(...units.map(({ nth }) => nth))
  return draftOnce(work, { kind: letterSubjects.urging, id }, { unitNo, title: `về việc đôn đốc${times > 1 ? ` lần thứ ${times}` : ''} ${lowered(round.title)}`, units, blocks: [
    words(`Hạn gửi ${lowered(round.title)} là ngày ${formatDay(round.dueOn)}. Tính đến ngày ${formatDay(urgedOn)}, các đơn vị sau còn chưa gửi đủ biểu mẫu:`), owedTable(units),
    ...(wording ? wording.split(/\n+/).filter(Boolean).map(words) : []),
    words(`Đề nghị các đồng chí gửi đủ trước hết ngày ${formatDay(answerBy)}; đơn vị không gửi được đúng hạn báo cáo rõ lý do.`),
  ] })
}

interface Letter { unitNo: number; title: string; units: readonly Addressed[]; blocks: Block[] }

const draftOnce = async (work: Work, subject: { kind: string; id: string }, { unitNo: asking, title, units, blocks }: Letter): Promise<string> => {
  const [before] = (await documentsAbout(work, subject.kind, [subject.id])).get(subject.id) ?? []
  if (before) return before.id
  const { unitNo, unit, parent } = await headUnits(work, asking) ?? work.refuse(common.notFound)
  const head = headFacts(unit, parent)
  const isForACommittee = head.onBehalf.startsWith('T/M ')
  const wording: Wording = {
    title, to: units.length > manyUnits ? [`${units.length} đơn vị có tên dưới đây`] : units.map(({ label }) => label), blocks,
    recipients: [...units.slice(0, mostRecipients).map(({ unitNo: to }) => ({ name: 'Như trên,', unitNo: to })), { name: head.archive, unitNo: null }],
    signing: { authority: isForACommittee ? 'TM' : null, onBehalf: isForACommittee ? head.onBehalf.slice(4) : '', post: head.post, signer: '' },
  }
  return (await draftDocument(work, { unitNo, kind: 'CV', wording, subject })).id
}

/** More units than these are named in a table of the letter, not one by one after “Kính gửi”. */
const manyUnits = 12
const mostRecipients = 299

const unitTable = (units: readonly Addressed[]): Block =>
  ({ kind: 'table', columns: [{ name: 'TT', width: 12, align: 'center' }, { name: 'Đơn vị', width: 88, align: 'left' }], rows: units.map(({ label }, at) => [String(at + 1), label]) })

const formTable = (forms: readonly Form[]): Block => ({ kind: 'table', columns: [{ name: 'Biểu', width: 22, align: 'center' }, { name: 'Nội dung', width: 78, align: 'left' }], rows: forms.map(({ code, title }) => [code, title]) })

const owedTable = (units: Urging['units']): Block => ({
  kind: 'table', columns: [{ name: 'TT', width: 8, align: 'center' }, { name: 'Đơn vị', width: 36, align: 'left' }, { name: 'Biểu còn phải gửi', width: 40, align: 'left' }, { name: 'Đôn đốc lần', width: 16, align: 'center' }],
  rows: units.map(({ label, nth, owed }, at) => [String(at + 1), label, owed.map(owedInWords).join('; '), String(nth)]),
})

const owedInWords = ({ code, state, lateDays }: Owed) => [code, state === 'returned' ? 'phải gửi lại' : '', lateDays > 0 ? `chậm ${lateDays} ngày` : ''].filter(Boolean).join(', ')

const words = (text: string): Block => ({ kind: 'paragraph', text })
const lowered = (text: string) => text.charAt(0).toLocaleLowerCase('vi-VN') + text.slice(1)
