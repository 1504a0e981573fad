import { type Day, formatDay, readDay, readDueDay, yearOf } from '../../kit/dates.ts'
import { isAmount, readQuantity } from '../../kit/quantities.ts'
import type { Cell, Sheet } from '../../kit/sheets/grid.ts'
import { nameKey, sameName } from '../../kit/words.ts'
import type { Terms } from '../tasks/contract.ts'
import { type CellError, type CellErrorCode, errorsOf } from './errors.ts'
import { forms } from './forms.ts'
import { findHeading } from './headings.ts'
import { readHorizon } from './values.ts'

/** What is pasted: tasks to assign, or results to report. */
export type PastedKind = 'tasks' | 'results'

/** Somebody who may be meant, by one of his posts. */
export interface PostChoice { postId: string; code: string | null; name: string; title: string; unitNo: number; unitCode: string; unitName: string }

/** What cells are read against. */
export interface PasteFacts { today: Day; posts: readonly PostChoice[]; measures: ReadonlyMap<string, { name: string; whole: boolean }> }

/** The fields a grid shows, in the order of the form. */
export const fieldsOf: Record<PastedKind, readonly string[]> = {
  tasks: ['code', 'holderCode', 'holder', 'post', 'unit', 'title', 'indicator', 'measure', 'target', 'plan', 'unitCost', 'product', 'horizon', 'due'],
  results: ['code', 'result', 'underway', 'onDay', 'evidence', 'obstacle'],
}

/** The kind of what was pasted and the field of each column; undefined where the headings say neither. */
export const recognisePaste = (rows: readonly (readonly string[])[]): { kind: PastedKind; columns: (string | null)[]; firstRow: number } | undefined => {
  const heading = findHeading(sheetOf(rows), {})
  if (heading && (heading.kind === 'tasks' || heading.kind === 'results')) {
    const { kind } = heading
    const byColumn = new Map(heading.columns.map(({ column, field }) => [column, field && fieldsOf[kind].includes(field) ? field : null]))
    return { kind, columns: Array.from({ length: widthOf(rows) }, (_, at) => byColumn.get(at + 1) ?? null), firstRow: heading.lastRow }
  }
  const bare = rows.every(([code = '']) => /^[A-Z]{1,5}[-.]?\d{2,}$/.test(code.trim()))
  return bare && rows.length > 0 ? { kind: 'results', columns: fieldsOf.results.slice(0, widthOf(rows)), firstRow: 0 } : undefined
}

/** A complaint about a cell, with people to choose from where several fit. */
export interface PasteError { field: string; code: string; message: string; choices: { postId: string; label: string }[] }
type Values = Readonly<Record<string, string>>

/** A pasted row as a task to assign; the holder's choice, when one was made, is told by his post. */
export const readTaskRow = (values: Values, chosen: string | undefined, facts: PasteFacts): { terms: Terms; post: PostChoice | undefined; errors: PasteError[] } => {
  const told = tellerOf()
  const amount = (field: string) => amountIn(values[field], (code, detail) => told.add(field, code, detail))
  const title = values['title']?.trim() ?? ''
  if (title.length < 5) told.add('title', 'title_missing')
  const product = values['product']?.trim() || null
  const [plan, target, unitCost] = [amount('plan'), amount('target'), amount('unitCost')]
  const measure = product ? undefined : facts.measures.get(nameKey(values['measure'] ?? ''))
  if (!product && !values['measure']?.trim()) told.add('measure', 'measure_missing')
  else if (!product && !measure) told.add('measure', 'measure_unknown', values['measure'])
  if (!product && plan === null) told.add('plan', 'quantity_missing')
  if (measure?.whole && plan?.includes('.')) told.add('plan', 'quantity_not_whole', measure.name)
  const due = readDueDay(values['due'] ?? '')
  if (!('day' in due)) told.add('due', values['due']?.trim() ? 'due_unreadable' : 'due_missing', values['due'])
  const horizon = values['horizon']?.trim() ? readHorizon(values['horizon']) : { kind: 'year' as const, from: yearOf(facts.today), to: yearOf(facts.today) }
  if ('refusal' in horizon) told.add('horizon', 'horizon_unreadable', values['horizon'])
  const post = holderIn({ values, chosen }, facts, told)
  return {
    post, errors: told.errors(),
    terms: {
      title, ...(product ? { product } : { indicator: values['indicator']?.trim() || title.slice(0, 300), measure: measure?.name ?? '', plan, target }), unitCost,
      year: yearOf(facts.today), dueOn: 'day' in due ? due.day : facts.today, horizon: 'refusal' in horizon ? { kind: 'every_year' } : horizonOf(horizon),
    },
  }
}

/** A pasted row as a result to report. */
export const readResultRow = (values: Values, { today }: Pick<PasteFacts, 'today'>): { amount: string | null; underway: string | null; onDay: Day; evidence: string; obstacle: string | null; errors: PasteError[] } => {
  const told = tellerOf()
  const amount = amountIn(values['result'], (code, detail) => told.add('result', code, detail), true)
  if (amount === null) told.add('result', 'quantity_missing')
  const day = values['onDay']?.trim() ? readDay(values['onDay']) : { day: today }
  if (!('day' in day)) told.add('onDay', 'day_unreadable', values['onDay'])
  else if (day.day > today) told.say('onDay', { code: 'day_ahead', message: `Ngày tính kết quả không được sau hôm nay (${formatDay(today)}).` })
  const evidence = values['evidence']?.trim() ?? ''
  if (!evidence) told.say('evidence', { code: 'evidence_needed', message: 'Thiếu minh chứng: hãy ghi số và ngày của văn bản.' })
  return {
    amount, underway: amountIn(values['underway'], (code, detail) => told.add('underway', code, detail), true), onDay: 'day' in day ? day.day : today,
    evidence, obstacle: values['obstacle']?.trim() || null, errors: told.errors(),
  }
}

type Teller = ReturnType<typeof tellerOf>

const tellerOf = () => {
  const all = new Map<string, CellError>()
  const list = errorsOf('', '', all)
  const said: PasteError[] = []
  return {
    add: (field: string, code: CellErrorCode, detail = '') => list.add(field, code, detail),
    say: (field: string, about: { code: string; message: string; choices?: PasteError['choices'] }) => { said.push({ field, choices: [], ...about }) },
    errors: (): PasteError[] => [...[...all.values()].map(({ cell, code, message }) => ({ field: cell, code, message, choices: [] })), ...said],
  }
}

const amountIn = (text: string | undefined, tell: (code: CellErrorCode, detail: string) => void, zero = false): string | null => {
  if (!text?.trim()) return null
  const reading = readQuantity(text)
  if ('refusal' in reading) tell(reading.refusal === 'ambiguous_number' ? 'quantity_ambiguous' : 'quantity_not_a_number', text)
  else if (!isAmount(reading.amount) || reading.amount.startsWith('-')) tell('quantity_negative', text)
  else if (!zero && /^0(\.0+)?$/.test(reading.amount)) tell('quantity_not_positive', text)
  else return reading.amount
  return null
}

const holderIn = ({ values, chosen }: { values: Values; chosen: string | undefined }, { posts }: PasteFacts, told: Teller): PostChoice | undefined => {
  const [code, name, title, unit] = ['holderCode', 'holder', 'post', 'unit'].map((field) => values[field]?.trim() ?? '') as [string, string, string, string]
  const field = code ? 'holderCode' : 'holder'
  if (!code && !name) return void told.add('holder', 'holder_missing')
  const named = posts.filter((post) => (code ? post.code?.toLowerCase() === code.toLowerCase() : sameName(post.name, name)))
  const fitting = named.filter((post) => (!title || sameName(post.title, title)) && (!unit || [post.unitCode, post.unitName].some((one) => sameName(one, unit))))
  const picked = posts.find(({ postId }) => postId === chosen)
  if (picked && named.includes(picked)) return picked
  if (fitting.length === 1) return fitting[0]
  if (named.length === 0) return void told.add(field, 'cadre_unknown', [code, name, title, unit].filter(Boolean).join(', '))
  const choices = (fitting.length === 0 ? named : fitting).slice(0, 12).map((post) => ({ postId: post.postId, label: `${post.name}, ${post.title}, ${post.unitName}` }))
  const message = fitting.length === 0 ? 'Người này không giữ chức vụ, đơn vị đã ghi. Hãy chọn đúng chức vụ.' : 'Có nhiều chức vụ phù hợp. Hãy chọn một.'
  return void told.say(field, { code: fitting.length === 0 ? 'post_in_doubt' : 'cadre_in_doubt', message, choices })
}

const horizonOf = ({ kind, from, to }: { kind: 'every_year' | 'year' | 'period'; from: number | null; to: number | null }): Terms['horizon'] => {
  if (kind === 'every_year') return { kind }
  return kind === 'year' ? { kind, year: Number(from) } : { kind, from: Number(from), to: Number(to) }
}

/** The label of a field, as the form calls it. */
export const labelOf = (kind: PastedKind, field: string): string => forms[kind].find(({ name }) => name === field)?.label ?? field

const widthOf = (rows: readonly (readonly string[])[]) => Math.max(0, ...rows.map((row) => row.length))

const sheetOf = (rows: readonly (readonly string[])[]): Sheet => {
  const cells = new Map(rows.map((row, at) => [at + 1, new Map(row.flatMap((text, column): [number, Cell][] =>
    (text.trim() ? [[column + 1, { row: at + 1, column: column + 1, fromFormula: false, kind: 'text', text: text.trim() }]] : [])))]))
  return { name: '', hidden: false, rows: cells, lastRow: rows.length, lastColumn: widthOf(rows), merges: [], hiddenRows: new Set(), cellAt: (row, column) => cells.get(row)?.get(column), masterOf: (row, column) => ({ row, column }) }
}
