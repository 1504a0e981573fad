import { keepFile } from '../../kit/files.ts'
import type { InputOf } from '../../kit/operation.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import { tidy } from '../../kit/words.ts'
import type { Work } from '../../kit/work.ts'
import type { rounds } from './contract.ts'
import { requireFiller, requireForm } from './filling.ts'
import { isGenuine } from './form-code.ts'
import type { Form, FormRow } from './form-contract.ts'
import { partRefusals as refusals } from './part-contract.ts'
import * as partStore from './part-store.ts'
import { type CodedSheet, codedSheets, readFormSheet } from './reading-workbook.ts'
import { faultsOf, tidied } from './rules.ts'
import * as store from './store.ts'

/** Fills the forms of a part from the workbook that was issued to it: all of its coded sheets, or none. */
export const takeWorkbook = async (work: Work, { id, file }: InputOf<typeof rounds.takeWorkbook>) => {
  const part = await requireFiller(work, id)
  const bytes = Buffer.from(await file.arrayBuffer())
  const reading = await readWorkbook(bytes)
  if ('refusal' in reading) return work.refuse(refusals.noWorkbook, { why: reading.refusal.vi })
  const coded = codedSheets(reading.workbook)
  if (coded.length === 0) return work.refuse(refusals.noCode)
  const forms = await store.formsOf(work, part.roundId)
  const read: { form: Form; rows: FormRow[] }[] = []
  for (const one of coded) read.push(await formOf(work, { part, forms }, one))
  const name = tidy(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'bieu.xlsx'
  const kept = await keepFile(work, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') ?? work.refuse(refusals.noWorkbook, { why: '' })
  const drafts = await partStore.fillingsOf(work, id)
  const saved = []
  for (const { form, rows } of read) {
    const draft = drafts.get(form.id)
    const version = await partStore.saveFilling(work, {
      partId: id, roundId: part.roundId, formId: form.id, formVersion: form.version, version: draft?.version ?? 0, rows, remark: draft?.remark ?? null, reasons: draft?.reasons ?? {}, way: 'workbook', file: { name, sha256: kept.sha256 },
    }) ?? work.refuse(refusals.formOutdated, { form: form.code, version: form.version })
    saved.push({ formId: form.id, code: form.code, version, lines: rows.length, faults: faultsOf(form, rows) })
  }
  work.record('rounds.workbook_taken', id, { name, forms: saved.map(({ code }) => code) })
  return { forms: saved }
}

/** What a coded sheet fills, refused where its code or its headings are not as they were issued. */
export const formOf = async (work: Work, { part, forms }: { part: partStore.PartHead; forms: readonly Form[] }, { sheet: { name: sheet }, sheet: cells, printed, code }: CodedSheet): Promise<{ form: Form; rows: FormRow[] }> => {
  if (!code) return work.refuse(refusals.codeTampered, { sheet, code: printed })
  if (code.partCode !== part.code) {
    const owner = await partStore.findPart(work, { code: code.partCode })
    return work.refuse(refusals.codeForeign, { sheet, owner: owner ? `${owner.unitLabel}, “${owner.roundTitle}”` : 'nơi khác, hoặc mã đã bị sửa' })
  }
  const form = forms.find(({ place }) => place === code.place)
  if (!form || !isGenuine(code, { partId: part.id, formId: form.id })) return work.refuse(refusals.codeTampered, { sheet, code: printed })
  if (code.version !== form.version) return work.refuse(refusals.codeOutdated, { sheet, was: code.version, version: form.version, reason: form.reason ?? '' })
  await requireForm(work, part, form.id)
  const read = readFormSheet(cells, form)
  if ('changed' in read) return work.refuse(refusals.headingsChanged, { sheet, cell: read.changed.cell, expected: read.changed.expected, found: read.changed.found || 'trống' })
  return { form, rows: tidied(form, read.rows) }
}
