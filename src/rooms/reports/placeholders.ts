import type { Inline } from '../../kit/papers/paper.ts'
import { formatDay } from '../../kit/dates.ts'
import { Basis, FigureName, Part } from './claim.ts'
import type { Claimant, Within } from './claims.ts'
import { figures } from './figures.ts'

/** A figure that a text may name: what is written between the braces, and what it says. */
export interface Placeholder { readonly name: string; readonly label: string; readonly shown: string }

/** A text with its figures put in; what is no figure of ours stays as it was typed. */
export const withFigures = (text: string, claimant: Claimant): Inline[] =>
  text.split(marks).map((piece, at) => (at % 2 === 0 ? piece : figureNamed(piece, claimant) ?? `{{${piece}}}`)).filter((piece) => piece !== '')

/** The placeholders of a text that name no figure, as they stand in it. */
export const unknownPlaceholders = (text: string, claimant: Claimant): string[] =>
  text.split(marks).filter((piece, at) => at % 2 === 1 && figureNamed(piece, claimant) === undefined)

/** The figures offered to the author of a text. */
export const placeholders = (claimant: Claimant, on: string): Placeholder[] =>
  Part.options.flatMap((part) => offered.flatMap((name) => basesOf(name).map((basis) => {
    const { label, shown } = claimant.claim(name, { part }, basis)
    return { name: [part, name, ...(basis ? [basis] : [])].join('.'), label: `${label}, đến ${formatDay(on)}`, shown }
  })))

const marks = /\{\{\s*([^{}]{1,120}?)\s*\}\}/

const offered: FigureName[] = ['tasks', 'cadres', 'first', 'supplementary', 'met', 'over', 'in_progress', 'not_started', 'overdue']

const basesOf = (name: FigureName): (Basis | undefined)[] => (figures[name].needsBasis ? [...Basis.options] : [undefined])

// 'provincial.tasks' · 'delegated.met.accepted' · 'task.TU-0088.percent.accepted'
const figureNamed = (name: string, claimant: Claimant) => {
  const parts = name.split('.')
  const found = parts[0] === 'task' ? taskFigure(parts.slice(1), claimant) : partFigure(parts)
  return found ? claimant.figure(found.figure, found.within, found.basis) : undefined
}

interface Named { figure: FigureName; within: Within; basis: Basis | undefined }

const partFigure = ([part, figure, basis]: string[]): Named | undefined => {
  const read = [Part.safeParse(part), FigureName.safeParse(figure), Basis.optional().safeParse(basis)] as const
  if (!read[0].success || !read[1].success || !read[2].success || !offered.includes(read[1].data)) return undefined
  return { figure: read[1].data, within: { part: read[0].data }, basis: read[2].data }
}

// A code may hold dots itself: the figure and the basis are read from the end.
const taskFigure = (parts: string[], claimant: Claimant): Named | undefined => {
  const basis = Basis.safeParse(parts.at(-1))
  const rest = basis.success ? parts.slice(0, -1) : parts
  const figure = FigureName.safeParse(rest.at(-1))
  const row = claimant.rows({}).find(({ code }) => code === rest.slice(0, -1).join('.'))
  return figure.success && row ? { figure: figure.data, within: { task: row.taskId }, basis: basis.success ? basis.data : undefined } : undefined
}
