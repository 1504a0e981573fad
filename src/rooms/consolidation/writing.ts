import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { acceptedForms, roundFacts, wordsOf } from '../rounds/public.ts'
import { type consolidation, refusals } from './contract.ts'
import { insertQuotation, quotationsOf } from './quotation-store.ts'
import { getFacts, requireWriter } from './requiring.ts'
import { markOf, outlineSections, piecesOf } from './rules.ts'
import * as store from './store.ts'

/** Begins the report of a level with a section for each heading of the round's outline. */
export const beginRoundReport = async (work: Work, { id: roundId, unitNo: asked }: InputOf<typeof consolidation.beginRoundReport>) => {
  const [round] = await roundFacts(work, { ids: [roundId] })
  if (!round) return work.refuse(common.notFound)
  const unitNo = asked ?? round.unitNo
  if (!await store.mayBegin(work, { roundId, unitNo })) return work.refuse(refusals.notTheWriter)
  const [form] = await acceptedForms(work, { roundId, toUnitNo: unitNo })
  if (unitNo !== round.unitNo && form?.asked === 0) return work.refuse(refusals.notALevel)
  await store.holdReport(work, roundId)
  if (await store.findReport(work, { roundId, unitNo })) return work.refuse(refusals.begunAlready)
  const id = await store.insertReport(work, { roundId, unitNo })
  const sections = outlineSections(round.outline)
  for (const [at, section] of sections.entries()) await store.insertSection(work, id, { place: at + 1, version: 1, ...section })
  work.record('consolidation.begun', id, { roundId, unitNo, sections: sections.length })
  return { id }
}

/** Writes the next version of a section; every figure and quotation it names must be there. */
export const writeRoundSection = async (work: Work, { id, place, version, title, body }: InputOf<typeof consolidation.writeRoundSection>) => {
  const report = await requireWriter(work, id)
  const sections = await store.sectionsOf(work, id)
  const before = sections.find((section) => section.place === place)
  if ((before?.version ?? 0) !== version || (!before && place !== (sections.at(-1)?.place ?? 0) + 1)) return work.refuse(common.staleVersion, before && { newest: { version: before.version, body: before.body, writtenByName: before.writtenByName } })
  await refuseUnknownMarks(work, report, body)
  await store.insertSection(work, id, { place, version: version + 1, title, body })
  work.record('consolidation.section_written', id, { place, title, version: version + 1 })
  return { version: version + 1 }
}

/** Puts words of an accepted form into the report, with their source; they are taken as they stand there. */
export const quoteRoundWords = async (work: Work, { id, submissionId, line = null, column = null, said }: InputOf<typeof consolidation.quoteRoundWords>) => {
  const report = await requireWriter(work, id)
  const words = wordsOf(await acceptedForms(work, { roundId: report.roundId, toUnitNo: report.unitNo })).find((one) => one.submissionId === submissionId && one.line === line && one.column === column && one.text.includes(said))
  if (!words) return work.refuse(refusals.notSaid)
  const nth = await insertQuotation(work, id, { words, said })
  work.record('consolidation.quoted', id, { nth, submissionId, unit: words.unitLabel })
  return { nth }
}

const refuseUnknownMarks = async (work: Work, report: store.Report, body: string) => {
  const marks = piecesOf(body).filter((_, at) => at % 2 === 1)
  if (marks.length === 0) return
  const [{ byName }, quotations] = [await getFacts(work, report), await quotationsOf(work, report.id)]
  const unknown = marks.find((name) => {
    const mark = markOf(name)
    if (mark.kind === 'task') return false
    return mark.kind === 'figure' ? !byName.has(mark.name) : !quotations.some(({ nth }) => nth === mark.nth)
  })
  if (unknown !== undefined) work.refuse(refusals.unknownMark, { name: unknown })
}
