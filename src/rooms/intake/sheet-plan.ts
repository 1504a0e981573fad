/** What every planner of a form works with. */
import type { Day } from '../../kit/dates.ts'
import { nameKey } from '../../kit/words.ts'
import type { Changes, PreviewKind, PreviewLine } from './changes.ts'
import type { ErrorList } from './errors.ts'
import type { FieldMap } from './headings.ts'
import type { RecognisedSheet } from './recognise.ts'
import type { Draft } from './register.ts'
import type { SheetRows } from './rows.ts'

/** What planning needs to know besides files and register. */
export interface PlanOptions {
  today: Day
  newId: () => string
  map: FieldMap
  /** Sheets left out, as 'file|sheet'. */
  skipped?: ReadonlySet<string>
  remembered: ReadonlyMap<string, FieldMap>
  /** Answers to doubts: 'file|sheet|cell' → code of the cadre meant. */
  choices: Readonly<Record<string, string>>
  /** Who imports and whom he stands for: he assigns nothing to himself and appraises nothing of his own. */
  self: ReadonlySet<string>
}
/** The same with the names of all measures, for suggestions. */
interface SheetOptions extends PlanOptions { measureNames: readonly string[] }
/** One sheet being planned: its rows, its errors, and where its changes go. */
export interface SheetPlan {
  form: RecognisedSheet
  rows: SheetRows
  errors: ErrorList
  draft: Draft
  changes: Changes
  options: SheetOptions
  /** Tells a change for the preview. */
  tell(row: number, what: PreviewKind, ...told: [subject: string, fields?: PreviewLine['fields']]): void
}

/** A measure as the catalogue has it, for comparing. */
export const measureNamed = (draft: Draft, text: string) => draft.measures.get(nameKey(text))
