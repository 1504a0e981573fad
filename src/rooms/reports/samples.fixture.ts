// The five sample workbooks read straight by their known columns, without the import: an oracle for figures and papers.
import { readFileSync } from 'node:fs'
import { readDueDay } from '../../kit/dates.ts'
import { compare, formatAmount, readQuantity, type Amount } from '../../kit/quantities.ts'
import type { Sheet } from '../../kit/sheets/grid.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import type { Row, State } from './standing.ts'

/** Every task of the province as of 30 June 2023, as its rows in the workbooks say. */
export const rowsOfSamples = async (): Promise<Row[]> => {
  const units = await readUnits()
  const people = await readPeople()
  const results = await readResults()
  const tasks = [...await readProvincial(people), ...await readDelegated(people)]
  return tasks.map((task) => asRow(task, units, results.get(task.code))).sort((a, b) => (a.taskId < b.taskId ? -1 : 1))
}

export const expectedFigures = JSON.parse(readFileSync(new URL('../../demo/workbooks/expected.json', import.meta.url), 'utf8')) as Record<string, unknown>

interface Unit { name: string; parent: string }
interface Person { code: string; name: string; post: string; unit: string }
interface Result { done: Amount; underway: Amount | null; accepted: boolean; obstacle: string | null }
interface Task {
  code: string; person: Person | undefined; title: string; indicator: string; measure: string; target: string; plan: string; horizon: string; due: string; decision: string; body: string; supplementary: boolean
}

const asOf = '2023-06-30'

const asRow = (task: Task, units: Map<string, Unit>, result: Result | undefined): Row => {
  const { person } = task
  if (!person) throw new Error(`no holder of ${task.code}`)
  const plan = amountOf(task.plan)
  const reported = result?.done ?? '0'
  const accepted = result?.accepted ? reported : '0'
  const due = readDueDay(task.due)
  const dueOn = 'day' in due ? due.day : asOf
  const group = groupOf(person.unit, units)
  const years = task.horizon.match(/\d{4}/g)?.map(Number) ?? []
  return {
    taskId: `00000000-0000-7000-8000-${task.code.startsWith('TU') ? '1' : '2'}${task.code.replace(/\D/g, '').padStart(11, '0')}`, code: task.code, title: task.title,
    part: task.body === 'TU' ? 'provincial' : 'delegated', holderPersonId: person.code, holderName: person.name, holderPost: person.post,
    holderUnit: person.unit, holderUnitName: units.get(person.unit)?.name ?? '', group, groupName: units.get(group)?.name ?? '', body: task.body, bodyName: units.get(task.body)?.name ?? '',
    decision: task.decision, decidedOn: null, supplementary: task.supplementary,
    horizonKind: years.length === 0 ? 'every_year' : years.length === 1 ? 'year' : 'period', horizonFrom: years[0] ?? null, horizonTo: years.at(-1) ?? null,
    indicator: task.indicator, measure: task.measure, target: task.target ? amountOf(task.target) : null, plan, dueOn,
    accepted, reported, underway: result?.underway ?? null, obstacle: result?.obstacle ?? null, lastOn: asOf,
    stateAccepted: stateOf(plan, accepted, dueOn), stateReported: stateOf(plan, reported, dueOn),
  }
}

const stateOf = (plan: Amount, done: Amount, due: string): State =>
  compare(done, plan) >= 0 ? 'met' : due < asOf ? 'overdue' : compare(done, '0') > 0 ? 'in_progress' : 'not_started'

const groupOf = (unit: string, units: Map<string, Unit>): string => {
  const parent = units.get(unit)?.parent
  return parent === undefined || parent === '' || parent === 'TU' ? unit : groupOf(parent, units)
}

const amountOf = (text: string): Amount => {
  const read = readQuantity(text)
  if (!('amount' in read)) throw new Error(`no quantity: ${text}`)
  return read.amount
}

const open = async (name: string) => {
  const read = await readWorkbook(readFileSync(new URL(`../../demo/workbooks/${name}`, import.meta.url)))
  if ('refusal' in read) throw new Error(read.refusal.en)
  return read.workbook.sheets
}

const cellsOf = (sheet: Sheet, row: number, columns: number) => Array.from({ length: columns }, (_, at) => {
  const cell = sheet.cellAt(row, at + 1)
  return cell?.kind === 'number' ? formatAmount(cell.text) : (cell?.text ?? '').trim()
})

const rowsFrom = (sheet: Sheet, first: number, columns: number) =>
  Array.from({ length: sheet.lastRow - first + 1 }, (_, at) => cellsOf(sheet, first + at, columns))

const only = async (name: string) => (await open(name))[0] as Sheet

const readUnits = async () => new Map(rowsFrom(await only('01-to-chuc.xlsx'), 2, 5).map(([code = '', name = '', committee = '', , parent = '']) => [code, { name: committee || name, parent }]))

const readPeople = async () => rowsFrom(await only('02-can-bo.xlsx'), 2, 10).map(([code = '', name = '', , , post = '', unit = '']): Person => ({ code, name, post, unit }))

const readResults = async () => new Map(rowsFrom(await only('05-ket-qua-6-thang-2023.xlsx'), 4, 8).filter(([code]) => /^(TU|CD)-/.test(code ?? '')).map(([code = '', done = '', , underway = '', , , mark = '', obstacle = '']): [string, Result] =>
  [code, { done: amountOf(done), underway: underway ? amountOf(underway) : null, accepted: mark === 'x', obstacle: obstacle || null }]))

const readProvincial = async (people: Person[]): Promise<Task[]> => {
  const sheets = await open('03-viec-dot-pha-cap-tinh-2023.xlsx')
  let before: string[] = []
  return sheets.flatMap((sheet) => rowsFrom(sheet, 1, 14)).filter(([, code]) => /^TU-\d/.test(code ?? '')).map((cells) => {
    const full = cells.map((text, at) => (text.toLowerCase() === 'nt' ? before[at] ?? '' : text))
    before = full
    const [, code = '', name = '', post = '', title = '', indicator = '', measure = '', target = '', plan = '', , horizon = '', due = '', decision = ''] = full
    const number = decision.split(',')[0]?.trim() ?? ''
    return { code, person: people.find((person) => person.name === name && person.post === post), title, indicator, measure, target, plan, horizon, due, decision: number, body: 'TU', supplementary: number !== '512-QĐ/TU' }
  })
}

const readDelegated = async (people: Person[]): Promise<Task[]> => {
  const byCode = new Map(people.map((person) => [person.code, person] as const).reverse())
  return (await open('04-viec-dot-pha-cap-duoi-2023.xlsx')).flatMap((sheet) => {
    const decision = /số\s+(\S+?),/.exec(sheet.cellAt(2, 1)?.text ?? '')?.[1] ?? ''
    let before: string[] = []
    return rowsFrom(sheet, 4, 12).filter(([code]) => /^CD-\d/.test(code ?? '')).map((cells): Task => {
      const full = cells.map((text, at) => (text.toLowerCase() === 'nt' ? before[at] ?? '' : text))
      before = full
      const [code = '', holder = '', , , title = '', indicator = '', measure = '', target = '', plan = '', horizon = '', due = '', way = ''] = full
      return { code, person: byCode.get(holder), title, indicator, measure, target, plan, horizon, due, decision, body: sheet.name, supplementary: way === 'Bổ sung' }
    })
  })
}
