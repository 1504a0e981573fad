import type { Choices, Preview, Ref } from '../contract.ts'

export type ChoiceRow = Preview['toChoose']['rows'][number]

/** A unit as the value of a field. */
export const refKey = (ref: Ref): string => ('unitNo' in ref ? `#${String(ref.unitNo)}` : ref.newCode)

/** Who was chosen for a task or post, if anybody; a post may also end. */
export const chosenFor = (row: ChoiceRow, choices: Choices): Ref | null | undefined =>
  row.kind === 'task' ? choices.tasks.find(({ taskId }) => taskId === row.id)?.to : choices.posts.find(({ postId }) => postId === row.id)?.to

/** The choices with another answer for one row; undefined takes it back. */
export const withChoice = (choices: Choices, row: ChoiceRow, to: Ref | null | undefined): Choices => {
  if (row.kind === 'task') return { ...choices, tasks: [...choices.tasks.filter(({ taskId }) => taskId !== row.id), ...(to ? [{ taskId: row.id, to }] : [])] }
  return { ...choices, posts: [...choices.posts.filter(({ postId }) => postId !== row.id), ...(to === undefined ? [] : [{ postId: row.id, to }])] }
}

/** The choices with another one for the rest of a unit; undefined takes it back. */
export const withWhole = (choices: Choices, fromUnitNo: number, to: Ref | undefined): Choices =>
  ({ ...choices, wholes: [...choices.wholes.filter((one) => one.fromUnitNo !== fromUnitNo), ...(to ? [{ fromUnitNo, to }] : [])] })

/** All rows of a unit that have a proposal and no choice yet, chosen as proposed: it is a person who confirms them. */
export const asProposed = (choices: Choices, rows: ChoiceRow[]): Choices =>
  rows.filter((row) => row.proposed && chosenFor(row, choices) === undefined).reduce((now, row) => withChoice(now, row, row.proposed), choices)

/** The rows seen before and the rows of now, each once: a row that was answered stays in sight, so that the answer can be changed. */
export const rowsInSight = (seen: ChoiceRow[], now: ChoiceRow[], choices: Choices): ChoiceRow[] => {
  const present = new Set(now.map(({ id }) => id))
  const wholes = new Set(choices.wholes.map(({ fromUnitNo }) => fromUnitNo))
  return [...now, ...seen.filter((row) => !present.has(row.id) && (chosenFor(row, choices) !== undefined || wholes.has(row.from.unitNo)))].toSorted((a, b) => a.from.unitNo - b.from.unitNo || a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label))
}
