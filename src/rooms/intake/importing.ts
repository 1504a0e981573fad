/** One import from bytes to rows: read, plan against the register, apply in this work. */
import { keepFile } from '../../kit/files.ts'
import { newId } from '../../kit/id.ts'
import { textOf } from '../../kit/sheets/csv.ts'
import { isCsv } from '../../kit/sheets/read-csv.ts'
import { readNamed } from '../../kit/sheets/read-named.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { OnProgress, Written } from './applying.ts'
import { applyChanges } from './applying.ts'
import { wholeProvinceOnly } from './contract.ts'
import type { FieldMap } from './headings.ts'
import type { FileToPlan, ImportPlan } from './plan.ts'
import { isClean, planImport } from './plan.ts'
import type { Register } from './register.ts'
import { readRegister } from './register-now.ts'
import type { Found } from './store.ts'
import * as store from './store.ts'

export interface GivenFile { name: string; bytes: Buffer }
export interface Answers { map: FieldMap; choices: Readonly<Record<string, string>>; skipped?: readonly string[] }
export interface Trial { plan: ImportPlan; register: Register }

/** Files under names that stand once: folders dropped, a second 'a.xlsx' becomes 'a (2).xlsx'. */
export const namedOnce = (files: readonly GivenFile[]): GivenFile[] => {
  const taken = new Set<string>()
  return files.map(({ name, bytes }) => {
    const base = name.normalize('NFC').split(/[\\/]/).at(-1)?.trim().slice(0, 200) || 'tep.xlsx'
    let free = base
    for (let number = 2; taken.has(free); number += 1) free = base.replace(/(\.[^.]*)?$/, ` (${number})$1`)
    taken.add(free)
    return { name: free, bytes }
  })
}

/** Plans the files against the register as it is now; nothing is written. */
export const tryImport = async (work: Work, files: readonly FileToPlan[], { map, choices, skipped = [], onProgress = () => {} }: Answers & { onProgress?: OnProgress }): Promise<Trial> => {
  await onProgress('Đọc sổ đang có')
  const register = await readRegister(work)
  const remembered = await rememberedFor(work)
  await onProgress('Nhận ra biểu và đối chiếu từng dòng')
  return { register, plan: planImport(files, register, { today: work.today, newId, map, choices, skipped: new Set(skipped), remembered, self: new Set(work.actor.standsFor) }) }
}

/** Files as they were given, read. */
export const readGiven = async (files: readonly GivenFile[], onProgress: OnProgress = () => {}): Promise<FileToPlan[]> => {
  const read: FileToPlan[] = []
  for (const { name, bytes } of files) {
    await onProgress('Đọc tệp', { done: read.length, total: files.length })
    read.push({ name, reading: await readNamed(name, bytes) })
  }
  return read
}

/** Maps are kept by the hash of a form's signature; the planner asks by the signature. */
export const rememberedFor = async (work: Work): Promise<ReadonlyMap<string, FieldMap>> => {
  const byHash = await store.rememberedMaps(work)
  return { get: (signature: string) => byHash.get(store.formHash(signature)) } as ReadonlyMap<string, FieldMap>
}

/** Keeps the workbooks of an import as they came; what is no workbook at all is not kept. */
export const keepWorkbooks = async (work: Work, importId: string, files: readonly GivenFile[]): Promise<{ name: string; sha256: string }[]> => {
  const kept: { name: string; sha256: string }[] = []
  for (const { name, bytes } of files) {
    const file = await keepFile(work, bytes, isCsv(name) && textOf(bytes) !== undefined ? 'text/csv' : undefined)
    if (file) kept.push({ name, sha256: file.sha256.toString('hex') })
  }
  if (kept.length > 0) await store.insertFiles(work, importId, kept)
  return kept
}

/** What is kept of a plan. */
export const foundIn = ({ refused, errors, questions, forms, summary, changeCount, layouts, unchanged }: ImportPlan): Found =>
  ({ refused, errors, questions, summary, changeCount, layouts, unchanged, forms: forms.map(({ signature: _signature, ...form }) => form) })

/** Keeps the mapping given for each form that was recognised with it, so that the form is not asked about again. */
export const rememberMaps = async (work: Work, map: FieldMap, { forms }: ImportPlan): Promise<void> => {
  if (Object.keys(map).length === 0) return
  for (const signature of new Set(forms.filter(({ fields }) => Object.keys(map).some((field) => field in fields)).map((form) => form.signature))) await store.rememberMap(work, signature, map)
}

/** Writes a clean plan; only officers for the whole province write registers. */
export const writePlan = async (work: Work, { plan, register }: Trial, { importId, onProgress = () => {} }: { importId: string; onProgress?: OnProgress }): Promise<Written> => {
  if (!isClean(plan)) throw new Error('a plan with errors is never written')
  const { units, changedUnits, persons, changedPersons, posts, changedPosts } = plan.changes
  if ([units, changedUnits, persons, changedPersons, posts, changedPosts].some(({ length }) => length > 0) && !importsWholeProvince(work)) work.refuse(wholeProvinceOnly)
  return applyChanges(work, plan.changes, { importId, register, onProgress })
}

const importsWholeProvince = ({ actor }: Work) => actor.isOperator || actor.authorisations.some(({ wholeProvince, rights }) => wholeProvince && rights.includes('import'))

/** Refuses actors that import nothing anywhere. */
export const requireImporter = (work: Work): void => {
  if (!work.actor.isOperator && !work.actor.authorisations.some(({ rights }) => rights.includes('import'))) work.refuse(common.notAllowed)
}
