import { isAmount, sameAmount, sum, type Amount } from '../../kit/quantities.ts'
import type { Counts, Decided, Figure, Typed } from './figure-contract.ts'

/** A form as figures are taken from it. */
interface Asked { id: string; place: number; code: string; lines: readonly Line[]; columns: readonly Column[] }
interface Line { key: string; title: string; measure: string | null }
interface Column { key: string; title: string; kind: 'amount' | 'text'; means: Figure['means']; summed: boolean }

/** A form as one unit filled it. */
interface Filled { rows: readonly { key: string; cells: Readonly<Record<string, string>> }[] }

/** A place of a form that figures are taken from. */
export interface Cell { form: Asked; line: Line; column: Column }

/** What a report says of a figure: as it is stated, else as its rows give it. */
export interface Said { counted: Amount | null; stated: Pick<Typed, 'value'> | null; decided: Pick<Decided, 'value' | 'counted'> | null }

/** The line of a form in which each unit writes lines of its own: all of them together. */
export const everyLine = '*'

/** The figures of some forms: every amount that can be added up, line by line. */
export const cellsOf = (forms: readonly Asked[]): Cell[] => forms.flatMap((form) => {
  const lines = form.lines.length > 0 ? form.lines : [{ key: everyLine, title: 'Tổng số', measure: null }]
  const columns = form.columns.filter(({ kind, summed }) => kind === 'amount' && summed)
  return lines.flatMap((line) => columns.map((column) => ({ form, line, column })))
})

/** What each row of the accepted forms gives to a figure, in the order of the units. */
export const giving = <Unit extends Filled>({ units }: { units: readonly Unit[] }, { line, column }: { line: string; column: string }) =>
  units.flatMap((unit) => unit.rows.filter(({ key }) => line === everyLine || key === line).flatMap(({ key, cells }) => {
    const value = cells[column]
    return value !== undefined && isAmount(value) ? [{ unit, key, value }] : []
  }))

/** A figure as its rows give it; none where nobody gave any. */
export const countedIn = (accepted: { units: readonly Filled[] }, cell: { line: string; column: string }): Amount | null => {
  const given = giving(accepted, cell)
  return given.length > 0 ? sum(given.map(({ value }) => value)) : null
}

/** What the report says. */
export const shownOf = ({ counted, stated }: Pick<Said, 'counted' | 'stated'>): Amount | null => stated?.value ?? counted

/** Whether it says something else than its rows, and nobody decided that it may: a decision holds for the two values it was made about. */
export const contradicts = ({ counted, stated, decided }: Said): boolean =>
  stated !== null && !isSame(stated.value, counted) && !(decided !== null && isSame(decided.value, stated.value) && isSame(decided.counted, counted))

/** Whether two figures are one, none being only none. */
export const isSame = (one: Amount | null, other: Amount | null): boolean => (one === null || other === null ? one === other : sameAmount(one, other))

/** How a text names a figure, without the braces: '1.cuoc.trong_ky', '1.cuoc.trong_ky.before'. */
export const nameOf = ({ form, line, column }: Cell, counts: Counts = 'counted'): string => [form.place, line.key, column.key, ...(counts === 'counted' ? [] : [counts])].join('.')

/** What stands between braces in a text. */
export type Mark = { kind: 'quotation'; nth: number } | { kind: 'task'; figure: TaskWord; before: boolean } | { kind: 'figure'; name: string; counts: Counts }

/** Figures of tasks a text may name, as of the closing day, or of that day a year before: {{viec.tong}}, {{viec.qua_han.before}}. */
export const taskWords = ['tong', 'hoan_thanh', 'dang_lam', 'chua_lam', 'qua_han'] as const
/** One of these words. */
export type TaskWord = (typeof taskWords)[number]

/** The figure of reports (`FigureName`) that each such word names. */
export const taskFigures = { tong: 'tasks', hoan_thanh: 'met', dang_lam: 'in_progress', chua_lam: 'not_started', qua_han: 'overdue' } as const satisfies Record<TaskWord, string>

/** The figures of tasks a paper of a report prints. */
export type TaskFigureName = (typeof taskFigures)[TaskWord]

const isTaskWord = (word: string | undefined): word is TaskWord => taskWords.some((one) => one === word)

/** Reads a mark: a figure of tasks, a quotation by its number, or a figure by its name. */
export const markOf = (text: string): Mark => {
  const quotation = /^trich\.(\d{1,4})$/u.exec(text)
  if (quotation) return { kind: 'quotation', nth: Number(quotation[1]) }
  const [, word, before] = /^viec\.([a-z_]+)(\.before)?$/u.exec(text) ?? []
  if (isTaskWord(word)) return { kind: 'task', figure: word, before: before !== undefined }
  const [, name = text, counts = 'counted'] = /^(.+?)(?:\.(before|estimate))?$/u.exec(text) ?? []
  return { kind: 'figure', name, counts: counts as Counts }
}

/** A text by its marks: plain pieces at even places, what stood between braces at odd ones. */
export const piecesOf = (body: string): string[] => body.split(/\{\{\s*([^{}]{1,120}?)\s*\}\}/u)

/** Numbers a hand typed into a text where a figure could stand: days, periods, numbers of documents and of list items are none. */
export const typedNumbers = (body: string): string[] => body.split('\n').flatMap((line) => {
  const plain = piecesOf(line).map((piece, at) => (at % 2 === 0 ? piece : ' ')).join('')
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]|[-+•])\s+/u, ' ')
    .replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4}/gu, ' ').replace(/(?:ngày|tháng|năm|quý|điều|khoản|khóa|lần thứ|thứ)\s+\d+/giu, ' ').replace(/\d+\s+tháng/giu, ' ').replace(/\d{4}\s*[-–]\s*\d{4}/gu, ' ').replace(/\d+-[\p{L}\d]+\/[\p{L}]+/gu, ' ')
  return [...plain.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d+)*(?:%)?(?![\p{L}])/gu)].map(([number]) => number.replace(/[.,]$/u, ''))
})

/** The sections an outline asks for: a line that begins 'I.' or '1.' begins one, lines below say what to write. */
export const outlineSections = (outline: string | null): { title: string; body: string }[] => {
  const sections: { title: string; body: string }[] = []
  for (const line of (outline ?? '').split('\n').map((one) => one.trim()).filter(Boolean)) {
    const last = sections.at(-1)
    if (/^[IVXLC]+\.\s/u.test(line) || !last) sections.push({ title: line.slice(0, 300), body: '' })
    else last.body = [last.body, line].filter(Boolean).join('\n')
  }
  return sections.length > 0 ? sections : standard.map((title) => ({ title, body: '' }))
}

const standard = ['I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 'II. KẾT QUẢ THỰC HIỆN', 'III. HẠN CHẾ, NGUYÊN NHÂN', 'IV. NHIỆM VỤ THỜI GIAN TỚI', 'V. KIẾN NGHỊ, ĐỀ XUẤT']
