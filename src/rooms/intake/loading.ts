/** Loads one CSV file of tasks or of results, however long: read while it comes, planned some thousand rows at a time by the planner of workbooks, each part written and recorded before the next is read. One transaction: nothing of it stands unless all of it does. */
import { createHash } from 'node:crypto'
import { newId } from '../../kit/id.ts'
import { nameKey } from '../../kit/words.ts'
import type { CsvLine } from '../../kit/sheets/csv.ts'
import { addressOf } from '../../kit/sheets/grid.ts'
import { SheetRefused } from '../../kit/sheets/refusal.ts'
import { linesInTurn } from '../../kit/sheets/stream-csv.ts'
import { nextEntry, type Work } from '../../kit/work.ts'
import { tellImported } from '../tasks/public.ts'
import { type OnProgress, writeChanges } from './applying.ts'
import type { Changes } from './changes.ts'
import { countChanges } from './changes.ts'
import { sentenceOf } from './errors.ts'
import type { FieldMap } from './headings.ts'
import { rememberedFor } from './importing.ts'
import { faultList, type FaultKind } from './load-faults.ts'
import { formOf, keyOfLine, type LoadForm, namedIn, planPart } from './load-plan.ts'
import type { ImportPlan } from './plan.ts'
import type { Question } from './recognise.ts'
import type { Register } from './register.ts'
import { readGround, readNamed } from './register-now.ts'
import { seenCodes } from './seen-codes.ts'

/** A file on its way: its name, how many bytes it has, and the bytes. */
export interface LoadSource { name: string; size: number; parts: AsyncIterable<Uint8Array> }
/** How to load: only trying, under which id rows are written, with which columns, telling whom how far it is. */
export interface LoadOptions { id: string; dryRun: boolean; map: FieldMap; onProgress: OnProgress }
/** What a load found: counts, and the first faults of each kind. */
export interface Loaded {
  kind: 'tasks' | 'results' | null; rows: number; changeCount: number; summary: ImportPlan['summary']; unchanged: number
  refused: { code: string; vi: string } | null; questions: Question[]; faults: FaultKind[]; faultCount: number
}

/** Whether nothing stands in the way of applying what was found. */
export const isFaultless = ({ refused, faultCount, questions }: Loaded): boolean => refused === null && faultCount === 0 && !questions.some(({ blocking }) => blocking)

/** Loads a file, or tries to. What was written when a fault is met must be rolled back by the caller: see `isFaultless`. */
export const loadFile = async (work: Work, source: LoadSource, options: LoadOptions): Promise<Loaded> => {
  const load = { ...emptyLoad(), ground: await readGround(work), remembered: await rememberedFor(work), writes: !options.dryRun }
  let form: LoadForm | undefined
  try {
    let read = 0
    const counted = (async function* () { for await (const part of source.parts) { read += part.length; yield part } })()
    for await (const lines of inParts(linesInTurn(counted))) {
      await options.onProgress(load.writes ? 'Ghi từng phần' : 'Đọc và đối chiếu từng phần', { done: read, total: source.size })
      const understood = form ? { form, questions: [] } : formOf(source.name, lines, { map: options.map, remembered: load.remembered, measures: new Set(load.ground.measures.map(({ name }) => nameKey(name))) })
      load.questions.push(...understood.questions)
      if (!('form' in understood)) return outcome(load, { kind: null, refused: understood.needsCodes ? needsCodes : understood.wrongForm ? wrongForm : understood.questions.length === 0 ? nothingToLoad : null })
      const isFirst = form === undefined
      form = understood.form
      const { firstDataRow } = form
      await loadPart(work, load, { form, source, options, lines: isFirst ? lines.filter(({ row }) => row >= firstDataRow) : lines })
    }
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    return outcome(load, { kind: form?.kind ?? null, refused: error.refusal })
  }
  if (load.writes && load.changeCount > 0) await tellImported(work, options.id)
  return outcome(load, { kind: form?.kind ?? null, refused: form ? null : nothingToLoad })
}

const emptyLoad = () => ({ faults: faultList(), seen: seenCodes(), questions: [] as Question[], summary: {} as ImportPlan['summary'], rows: 0, changeCount: 0, unchanged: 0 })
type Load = ReturnType<typeof emptyLoad> & { ground: Register; writes: boolean }

const rowsInAPart = 2_000

async function* inParts(batches: AsyncIterable<CsvLine[]>): AsyncGenerator<CsvLine[]> {
  let held: CsvLine[] = []
  for await (const batch of batches) {
    held.push(...batch)
    for (; held.length >= rowsInAPart; held = held.slice(rowsInAPart)) yield held.slice(0, rowsInAPart)
  }
  if (held.length > 0) yield held
}

interface Part { form: LoadForm; source: LoadSource; options: LoadOptions; lines: readonly CsvLine[] }

const loadPart = async (work: Work, load: Load, { form, source, options, lines }: Part) => {
  const register = await readNamed(work, load.ground, namedIn(lines, form))
  const plan = planPart(source.name, { form, lines, register }, { today: work.today, newId, self: new Set(work.actor.standsFor) })
  const repeated = repeatedIn(load, form, lines)
  for (const fault of [...plan.errors, ...repeated]) load.faults.add(fault)
  count(load, plan)
  if (load.faults.count() > 0) load.writes = false
  if (load.writes && countChanges(plan.changes) > 0) await writePart(work, plan.changes, { register, options, lines })
  load.ground = { ...load.ground, documents: [...load.ground.documents, ...plan.changes.documents], indicators: [...load.ground.indicators, ...plan.changes.indicators] }
}

/** Rows of a part and the entry that says who wrote them; the file stands by its digest. */
const writePart = async (work: Work, changes: Changes, { register, options: { id }, lines }: { register: Register; options: LoadOptions; lines: readonly CsvLine[] }) => {
  await writeChanges(work, changes, { importId: id, register, onProgress: () => {} })
  const digest = createHash('sha256').update(lines.map(({ cells }) => JSON.stringify(cells)).join('\n')).digest('hex')
  work.record('intake.part_loaded', id, { from: lines[0]?.row, until: lines.at(-1)?.row, changes: countChanges(changes), sha256: digest })
  await nextEntry(work)
}

/** Rows that stand in an earlier part already; within one the planner sees it. */
const repeatedIn = ({ seen }: Load, form: LoadForm, lines: readonly CsvLine[]) => {
  const column = form.columns.get('code') ?? 1
  const keyed = lines.flatMap((line) => { const key = keyOfLine(line, form); return key === undefined ? [] : [{ line, key }] })
  const repeated = keyed.filter(({ key }) => seen.has(key)).map(({ line: { row, cells } }) => {
    const text = cells[column - 1] ?? ''
    return { code: 'code_repeated' as const, cell: addressOf({ row, column }), text, message: sentenceOf('code_repeated', text) }
  })
  for (const { key } of keyed) seen.add(key)
  return repeated
}

const count = (load: Load, { summary, forms, changes, unchanged }: ImportPlan) => {
  for (const [what, of] of Object.entries(summary) as [keyof ImportPlan['summary'], number][]) load.summary[what] = (load.summary[what] ?? 0) + of
  load.rows += forms[0]?.rows ?? 0
  load.changeCount += countChanges(changes)
  load.unchanged += Object.values(unchanged).reduce((sum, of) => sum + of, 0)
}

const outcome = ({ rows, changeCount, summary, unchanged, questions, faults }: Load, { kind, refused }: Pick<Loaded, 'kind' | 'refused'>): Loaded =>
  ({ kind, rows, changeCount, summary, unchanged, refused, questions, faults: faults.kinds(), faultCount: faults.count() })

const nothingToLoad = { code: 'nothing_to_import', vi: 'Tệp không có dòng dữ liệu nào.' }
const needsCodes = { code: 'load_needs_codes', vi: 'Tệp lớn phải có cột “Mã việc”, và tệp giao việc phải có cột “Mã cán bộ” hoặc “Mã đơn vị”, để từng dòng được nhận ra chắc chắn. Hãy thêm cột rồi gửi lại.' }
const wrongForm = { code: 'load_of_tasks_or_results', vi: 'Tệp lớn chỉ nhận biểu giao việc hoặc biểu kết quả. Danh sách tổ chức và cán bộ hãy gửi theo cách thường.' }
