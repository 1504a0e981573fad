import { isDeepStrictEqual } from 'node:util'
import { formatAmount, isAmount } from '../../kit/quantities.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { rounds } from './contract.ts'
import type { Difference, Form, FormRow } from './form-contract.ts'
import { stillRead } from './own-kept.ts'
import { findReading, insertReading } from './own-store.ts'
import { type Fault, type PartForm, partRefusals as refusals } from './part-contract.ts'
import * as partStore from './part-store.ts'
import { addedUp, differencesOf, faultsOf, tidied } from './rules.ts'
import * as store from './store.ts'

/** Saves what a unit has written into a form so far; a fault is told and does not keep it from being saved. */
export const saveFilling = async (work: Work, { id, formId, version, formVersion, rows, remark, reasons }: InputOf<typeof rounds.saveFilling>) => {
  const part = await requireFiller(work, id)
  const form = await requireForm(work, part, formId)
  if (formVersion !== form.version) return work.refuse(refusals.formOutdated, { form: form.code, version: form.version })
  const before = (await partStore.fillingsOf(work, id)).get(formId)
  const kept = tidied(form, rows)
  const { reading, ...from } = await sourceAfter(work, { partId: id, form, before, rows, kept })
  const saved = await partStore.saveFilling(work, { partId: id, roundId: part.roundId, formId, version, formVersion, rows: kept, remark: remark || null, reasons: given(reasons), ...from }) ?? work.refuse(common.staleVersion)
  if (reading) await insertReading(work, reading)
  work.record('rounds.filled', id, { form: form.code, version: saved })
  return { version: saved, faults: faultsOf(form, kept) }
}

interface Edited { partId: string; form: Form; before: partStore.Drafted | undefined; rows: readonly FormRow[]; kept: readonly FormRow[] }
interface Source { way: 'app' | 'workbook' | 'own'; file: { name: string; sha256: Buffer } | null; reading?: Parameters<typeof insertReading>[1] }

/** Where a draft comes from once it was edited: a file stays its source while nothing was changed, a unit's own table also while any of its values is left; those typed over follow to no cell any more. */
const sourceAfter = async (work: Work, { partId, form, before, rows, kept }: Edited): Promise<Source> => {
  if (!before?.fileName || !before.fileSha256) return { way: 'app', file: null }
  const source = { way: before.way, file: { name: before.fileName, sha256: before.fileSha256 } }
  if (isDeepStrictEqual(before.rows, kept)) return source
  const read = before.way === 'own' ? await findReading(work, { partId, formId: form.id, sha256: before.fileSha256 }) : undefined
  const cells = read ? stillRead(form, { before: before.rows, rows, cells: read.cells }) : {}
  return read && Object.keys(cells).length > 0 ? { ...source, reading: { partId, formId: form.id, sha256: before.fileSha256, sheet: read.sheet, cells } } : { way: 'app', file: null }
}

/** Hands in the draft of a form as it was saved, to the level that receives it. */
export const handIn = async (work: Work, { id, formId, version }: InputOf<typeof rounds.handIn>) => {
  const part = await requireFiller(work, id)
  const form = await requireForm(work, part, formId)
  const draft = (await partStore.fillingsOf(work, id)).get(formId)
  if (!draft || draft.version !== version) return work.refuse(common.staleVersion)
  if (draft.formVersion !== form.version) return work.refuse(refusals.formOutdated, { form: form.code, version: form.version })
  const faults = faultsOf(form, draft.rows)
  if (faults[0]) return work.refuse(refusals.formFaults, { count: faults.length, first: faultSentence(form, faults[0]) })
  const below = await partStore.acceptedBelow(work, part)
  const differences = differencesOf(form, draft.rows, { proposed: addedUp(form, below.byForm.get(formId) ?? []), reasons: draft.reasons })
  const unexplained = differences.find(({ reason }) => reason === '')
  if (unexplained) return work.refuse(refusals.unexplained, inWords(form, unexplained))
  const handed = await partStore.insertSubmission(work, { roundId: part.roundId, partId: id, formId, formVersion: draft.formVersion, way: draft.way, rows: draft.rows, remark: draft.remark, differences, file: draft.fileName && draft.fileSha256 ? { name: draft.fileName, sha256: draft.fileSha256 } : null })
  work.record('rounds.handed_in', id, { form: form.code, nth: handed.nth, submissionId: handed.id, way: draft.way, differences: differences.length })
  return handed
}

/** The part of an open round that the actor fills, held for this work. */
export const requireFiller = async (work: Work, id: string): Promise<partStore.PartHead> => {
  const seen = await seeFiller(work, id)
  await store.holdRound(work, seen.roundId, 'together')
  await store.holdPart(work, id)
  return seeFiller(work, id)
}

/** The same, not held: to look at what filling would do. */
export const seeFiller = async (work: Work, id: string): Promise<partStore.PartHead> => {
  const part = await partStore.findPart(work, { id }) ?? work.refuse(common.notFound)
  if (!part.mayFill) return work.refuse(refusals.notTheUnit)
  return part.closedOn === null ? part : work.refuse(refusals.roundClosed)
}

/** A form of the part's round that was not accepted yet. */
export const requireForm = async (work: Work, part: partStore.PartHead, formId: string): Promise<Form> => {
  const form = (await store.formsOf(work, part.roundId)).find(({ id }) => id === formId) ?? work.refuse(common.notFound)
  const standing = (await partStore.standingsOf(work, part)).get(formId)
  return standing?.state === 'accepted' ? work.refuse(refusals.alreadyAccepted) : form
}

/** The forms of a part, each with its draft, what was handed in and what those below come to. */
export const partForms = async (work: Work, part: partStore.PartHead): Promise<PartForm[]> => {
  const forms = await store.formsOf(work, part.roundId)
  const [standings, fillings, submissions, below] = [await partStore.standingsOf(work, part), await partStore.fillingsOf(work, part.id), await partStore.submissionsOf(work, part.id), await partStore.acceptedBelow(work, part)]
  return forms.map((form) => {
    const { state = 'not_begun', lateDays = 0 } = standings.get(form.id) ?? {}
    const draft = fillings.get(form.id)
    const accepted = below.byForm.get(form.id) ?? []
    const filling = draft ? { version: draft.version, formVersion: draft.formVersion, rows: draft.rows, remark: draft.remark, reasons: draft.reasons, way: draft.way, fileName: draft.fileName, faults: faultsOf(form, draft.rows) } : null
    return { ...form, state, lateDays, filling, submissions: submissions.get(form.id) ?? [], below: { of: below.of, accepted: accepted.length, rows: addedUp(form, accepted) } }
  })
}

/** What is wrong with a cell, as the handing in says it. */
export const faultSentence = ({ columns, lines }: Pick<Form, 'columns' | 'lines'>, { key, column, kind }: Fault): string => {
  const [line, heading] = [lines.find((one) => one.key === key)?.title ?? (key === '' ? '' : `dòng ${key}`), columns.find((one) => one.key === column)?.title ?? column]
  if (kind === 'no_lines') return 'chưa có dòng nào'
  if (kind === 'unknown_line') return `dòng “${key}” không có trong biểu`
  if (kind === 'unknown_column') return `${line}: cột “${column}” không có trong biểu`
  return kind === 'empty' ? `${line}, cột “${heading}” chưa điền` : `${line}, cột “${heading}” không phải là số`
}

const inWords = ({ columns, lines }: Form, { key, column, sum, value }: Difference) =>
  ({ line: lines.find((one) => one.key === key)?.title ?? key, column: columns.find((one) => one.key === column)?.title ?? column, sum: formatAmount(sum), value: isAmount(value) ? formatAmount(value) : value || 'trống' })

const given = (reasons: Record<string, string>) => Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== ''))
