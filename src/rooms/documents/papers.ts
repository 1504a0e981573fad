import { gunzipSync } from 'node:zlib'
import { formatDayInWords, type Day } from '../../kit/dates.ts'
import { codeOf } from '../../kit/papers/code.ts'
import type { Block, Paper } from '../../kit/papers/paper.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { headFacts } from './head.ts'
import { numberLine, onBehalfLine } from './rules.ts'
import { findFormerOffice, findOffice } from './setting-store.ts'
import { findStanding, type Standing } from './standing-store.ts'
import * as store from './store.ts'
import type { Wording, WordingBlock } from './wording-contract.ts'

/** The paper of a visible document: as it was issued; of its last version, or the nth one, with room for the number. */
export const paperOf = async (work: Work, id: string, nth?: number): Promise<Paper> => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const isIssued = document.state === 'issued' && (nth ?? document.version) === document.version
  const model = isIssued ? await store.findModel(work, id) : undefined
  return model ? JSON.parse(gunzipSync(model).toString()) as Paper : makePaper(work, { ...document, version: nth ?? document.version }, { value: null, symbol: document.symbol, day: work.today })
}

/** The paper of a document's version under a number, or under none yet. */
export const makePaper = async (work: Work, document: Standing, { value, symbol, day }: { value: number | null; symbol: string; day: Day }): Promise<Paper> => {
  const { wording, annexes } = await store.findWording(work, document.id, document.version) ?? work.refuse(common.notFound)
  const office = await findOffice(work, document.unitNo) ?? await findFormerOffice(work, document.unitNo) ?? work.refuse(common.notFound)
  const head = headFacts(office, office.parent)
  const isLetter = !document.showsName
  return {
    day, name: isLetter ? '' : document.kindName.toLocaleUpperCase('vi-VN'), subject: isLetter ? [] : [wording.title],
    letterhead: { superior: head.superior, issuing: head.issuing, number: numberLine({ value, kind: document.kind, symbol }), placeAndDay: `${head.place}, ${value === null ? unknownDay(day) : formatDayInWords(day)}`, ...(isLetter && { about: wording.title }) },
    ...(wording.to.length > 0 && { addressed: { word: document.kind === 'TTr' ? 'Kính trình' : 'Kính gửi', to: wording.to } }),
    parts: [{ orientation: 'portrait', blocks: [...wording.blocks.map(blockOf), ...annexes?.body ?? [], signatureOf(wording)] }, ...annexes?.parts ?? []],
    claims: annexes?.claims ?? { claims: [] }, code: codeOf(document.id), figureLink: `guong:van-ban/${document.id}#`,
  }
}

/** A draft has no day yet: the month is told, the day is left for the hand. */
const unknownDay = (day: Day) => `ngày      tháng ${Number(day.slice(5, 7)) < 3 ? day.slice(5, 7) : Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`

const blockOf = (block: WordingBlock): Block => {
  if (block.kind === 'heading') return block
  if (block.kind === 'paragraph') return { kind: 'paragraph', content: [block.text] }
  return { kind: 'table', ...(block.title && { title: block.title }), columns: block.columns.map(({ width, align }) => ({ width, align })), head: [block.columns.map(({ name }) => ({ text: name }))], rows: block.rows.map((row) => ({ cells: block.columns.map((_, at) => [row[at] ?? '']) })) }
}

const signatureOf = ({ recipients, signing }: Wording): Block =>
  ({ kind: 'signature', recipients: [...new Set(recipients.map(({ name }) => name))], onBehalf: onBehalfLine(signing.authority, signing.onBehalf), post: signing.post, signer: signing.signer })
