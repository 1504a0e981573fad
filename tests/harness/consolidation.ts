import { as as inRounds, filled, handInFirst, openRound, unitOf } from './rounds.ts'
import type { Town } from './town.ts'
import type { FormRow } from '../../src/rooms/rounds/form-contract.ts'

/** Somebody of the town in this room. */
export const as = (town: Town, username: string) => town.as(username).consolidation

/** A round in which the first district's form was accepted, and the report the province began on it. */
export const begunReport = async (town: Town, { rows = filled('12', '40'), changes = {} }: { rows?: FormRow[]; changes?: Record<string, unknown> } = {}) => {
  const { id: round } = await openRound(town, changes)
  const { id: submission } = await handInFirst(town, round, { rows })
  await inRounds(town, 'nghia.btc').acceptSubmission({ id: submission })
  const { id } = await as(town, 'linh.btc').beginRoundReport({ id: round })
  return { round, id, submission }
}

/** The report of the province on a round, as somebody reads it. */
export const reportOf = async (town: Town, round: string, who = 'linh.btc') => {
  const { report } = await as(town, who).readRoundReport({ id: round })
  if (!report) throw new Error('there is no report')
  return report
}

/** A figure of the report by its name. */
export const figureOf = async (town: Town, round: string, name = '1.cuoc.trong_ky') => {
  const figure = (await reportOf(town, round)).figures.find((one) => one.name === name)
  if (!figure) throw new Error(`there is no figure ${name}`)
  const { formId, line, column } = figure
  return { ...figure, cell: { formId, line, column } }
}

/** The document of a report through its steps to a number. */
export const agreeAndIssue = async (town: Town, documentId: string, version: number, nth = 1) => {
  await town.as('linh.btc').documents.submitDocument({ id: documentId, version })
  for (const [at, who] of ['thanh.btc', 'hai.vptu'].entries()) await town.as(who).documents.giveOpinion({ id: documentId, nth, position: at + 1, verdict: 'agreed' })
  return town.as('tuyen.vptu').documents.issueDocument({ id: documentId, issuedOn: town.today })
}

export { filled, handInFirst, inRounds, openRound, unitOf }
