import { keepFile, readFile } from '../../kit/files.ts'
import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { columnName, type Sheet, type Workbook } from '../../kit/sheets/grid.ts'
import { isCsv } from '../../kit/sheets/read-csv.ts'
import { readNamed } from '../../kit/sheets/read-named.ts'
import { tidy } from '../../kit/words.ts'
import type { Work } from '../../kit/work.ts'
import type { rounds } from './contract.ts'
import { requireFiller, requireForm, seeFiller } from './filling.ts'
import type { Form, FormRow } from './form-contract.ts'
import { samplesOf, type Remembered } from './own-columns.ts'
import { type OwnHeading, type OwnMapping, ownRefusals as refusals, type OwnReading } from './own-contract.ts'
import { faultOf } from './own-faults.ts'
import { choosable, firstDataRow, propose, type Proposal, toRemember } from './own-headings.ts'
import { type OwnRead, readOwn } from './own-reading.ts'
import * as ownStore from './own-store.ts'
import { partRefusals } from './part-contract.ts'
import * as partStore from './part-store.ts'
import { codedSheets } from './reading-workbook.ts'
import { faultsOf } from './rules.ts'
import * as store from './store.ts'
import { formOf } from './taking-workbook.ts'

/** How a unit's own table is understood for a form, and what it would make of the draft; writes nothing. */
export const readOwnTable = async (work: Work, { id, formId, file, sheet, heading, mapping: given, isMatched }: InputOf<typeof rounds.readOwnTable>): Promise<OwnReading> => {
  const part = await seeFiller(work, id)
  const form = await requireForm(work, part, formId)
  const mapping = given ?? (isMatched ? nothing.mapping : undefined)
  const { workbook } = await openTable(work, file)
  if (await isIssued(work, part, workbook)) return { ...nothing, issued: true, sheets: [], sheet: '' }
  const before = (await partStore.fillingsOf(work, id)).get(formId)?.rows ?? []
  const remembered = await ownStore.findMapping(work, { unitNo: part.unitNo, title: form.title })
  const { table, proposal } = await chosenSheet(work, { workbook, form, sheet, heading, remembered })
  const sheets = visible(workbook).map(({ name, rows }) => ({ name, rows: rows.size }))
  const hidden = workbook.sheets.filter((one) => one.hidden && one.rows.size > 0).map(({ name }) => `“${name}”`)
  const told = hidden.length > 0 ? [faultOf('sheets_hidden', null, String(hidden.length), hidden.join(', '))] : []
  if (!proposal.heading) return { ...nothing, issued: false, sheets, sheet: table.name, rows: [...before], faults: [faultOf('headings_not_found', null), ...told] }
  const under = { heading: proposal.heading, mapping: mapping ?? proposal.mapping }
  const { rows, cells, changes, missing, free, faults } = understood({ table, form, before, remembered }, under)
  const last = firstDataRow(table, under.heading) - 1
  const columns = choosable(table, under.heading).map(({ column, heading: text }) => ({ column: columnName(column), heading: text, samples: samplesOf(table, column, last) }))
  return { issued: false, sheets, sheet: table.name, ...under, columns, remembered: proposal.remembered && mapping === undefined, rows, filled: Object.keys(cells).length, changes, missing, free, faults: [...faults, ...told] }
}

/** Fills a form from a unit's own table as it was looked at: all of it or nothing. The file stays as its source, the mapping is remembered. */
export const fillFromOwnTable = async (work: Work, { id, formId, file, sheet, version, formVersion, heading, mapping }: InputOf<typeof rounds.fillFromOwnTable>) => {
  const part = await requireFiller(work, id)
  const form = await requireForm(work, part, formId)
  if (formVersion !== form.version) return work.refuse(partRefusals.formOutdated, { form: form.code, version: form.version })
  const { workbook, bytes, name } = await openTable(work, file)
  if (await isIssued(work, part, workbook)) return work.refuse(refusals.isIssued)
  const draft = (await partStore.fillingsOf(work, id)).get(formId)
  const remembered = await ownStore.findMapping(work, { unitNo: part.unitNo, title: form.title })
  const { table } = await chosenSheet(work, { workbook, form, sheet, heading, remembered })
  const { rows, cells, faults } = understood({ table, form, before: draft?.rows ?? [], remembered }, { heading, mapping })
  const blocking = faults.filter((fault) => fault.blocking)
  if (blocking[0]) return work.refuse(refusals.hasFaults, { count: blocking.length, first: blocking[0].message })
  const kept = await keepFile(work, bytes, isCsv(name) ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') ?? work.refuse(refusals.unreadable, { why: '' })
  const saved = await partStore.saveFilling(work, {
    partId: id, roundId: part.roundId, formId, formVersion, version, rows, remark: draft?.remark ?? null, reasons: draft?.reasons ?? {}, way: 'own', file: { name, sha256: kept.sha256 },
  }) ?? work.refuse(common.staleVersion)
  await ownStore.insertReading(work, { partId: id, formId, sha256: kept.sha256, sheet: table.name, cells })
  await ownStore.rememberMapping(work, { unitNo: part.unitNo, title: form.title, mapping: toRemember(table, form, { heading, mapping, remembered }), known: remembered })
  work.record('rounds.own_table_taken', id, { name, form: form.code, sheet: table.name, cells: Object.keys(cells).length })
  return { version: saved, filled: Object.keys(cells).length, faults: faultsOf(form, rows) }
}

/** The file a visible submission came in. */
export const readSubmissionFile = async (work: Work, { id }: InputOf<typeof rounds.readSubmissionFile>): Promise<File> => {
  const source = await ownStore.findSource(work, id)
  const kept = (source?.sha256 && await readFile(work, source.sha256)) || work.refuse(common.notFound)
  return new File([new Uint8Array(kept.bytes)], source?.name ?? 'bieu.xlsx', { type: kept.mediaType })
}

const nothing = { heading: null, columns: [], mapping: { columns: {}, lines: {} }, remembered: false, rows: [], filled: 0, changes: [], missing: [], free: [], faults: [] }

const openTable = async (work: Work, file: File): Promise<{ workbook: Workbook; bytes: Buffer; name: string }> => {
  const [name, bytes] = [tidy(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'bang.xlsx', Buffer.from(await file.arrayBuffer())]
  const reading = await readNamed(name, bytes)
  return 'refusal' in reading ? work.refuse(refusals.unreadable, { why: reading.refusal.vi }) : { workbook: reading.workbook, bytes, name }
}

/** Whether the file is what was issued for this very part; one of another part, altered or outdated, is refused as the ordinary way refuses it. */
const isIssued = async (work: Work, part: partStore.PartHead, workbook: Workbook): Promise<boolean> => {
  const coded = codedSheets(workbook)
  const forms = coded.length > 0 ? await store.formsOf(work, part.roundId) : []
  for (const one of coded) await formOf(work, { part, forms }, one)
  return coded.length > 0
}

const visible = ({ sheets }: Workbook) => sheets.filter(({ hidden, rows }) => !hidden && rows.size > 0)

interface Choosing { workbook: Workbook; form: Form; sheet: string | undefined; heading: OwnHeading | undefined; remembered: Remembered | undefined }

/** The sheet that was asked for, or the one in which most of the form is found. */
const chosenSheet = async (work: Work, { workbook, form, sheet, heading, remembered }: Choosing): Promise<{ table: Sheet; proposal: Proposal }> => {
  const ways = visible(workbook).filter(({ name }) => sheet === undefined || name === sheet).map((table) => ({ table, proposal: propose(table, form, { heading: sheet === undefined ? undefined : heading, remembered }) }))
    .map((way) => ({ ...way, sure: way.proposal.score + (way.table.name === remembered?.sheet ? 0.3 : 0) }))
  const [first] = ways
  return first ? ways.reduce((best, one) => (one.sure > best.sure ? one : best), first) : work.refuse(refusals.noSheet, { sheet: sheet ?? '' })
}

const understood = ({ table, form, before, remembered }: { table: Sheet; form: Form; before: readonly FormRow[]; remembered: Remembered | undefined }, { heading, mapping }: { heading: OwnHeading; mapping: OwnMapping }): OwnRead =>
  readOwn({ sheet: table, form, heading, mapping, known: remembered?.lines ?? {}, before })
