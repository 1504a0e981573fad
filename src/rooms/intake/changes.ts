/** What an import would change, as rows ready to be written, and the same told for a preview. */
import type { BodyRecord, DocumentRecord, EntryRecord, IndicatorRecord, PersonRecord, PostRecord, TaskRecord, UnitRecord } from './register.ts'
import type { Day } from '../../kit/dates.ts'

export interface Changes {
  units: UnitRecord[]
  changedUnits: { before: UnitRecord; after: UnitRecord }[]
  bodies: BodyRecord[]
  persons: PersonRecord[]
  changedPersons: { before: PersonRecord; after: PersonRecord }[]
  posts: PostRecord[]
  changedPosts: { before: PostRecord; after: PostRecord }[]
  documents: DocumentRecord[]
  indicators: IndicatorRecord[]
  tasks: { task: TaskRecord; year: number }[]
  revisions: TaskRevision[]
  entries: EntryRecord[]
  correctedEntries: { before: EntryRecord; after: EntryRecord }[]
  decisions: { id: string; entryId: string; taskId: string; forUnitNo: number; decidedOn: Day; documentId: string | null }[]
}
export interface TaskRevision {
  before: TaskRecord
  after: TaskRecord
  year: number
  documentId: string
  /** The day the document was issued, from which the new terms hold; the day of the terms themselves when only their wording is corrected. */
  from: Day
  /** Whether the terms change (a new document) or only their wording (the same one). */
  correction: boolean
}

/** One line of the preview: what would be made or changed, and from which cell it comes. */
export interface PreviewLine {
  file: string
  sheet: string
  row: number
  what: PreviewKind
  subject: string
  /** Field by field, before and after; empty for what is new. */
  fields: { label: string; before: string | null; after: string | null }[]
}
export type PreviewKind = 'unit_added' | 'unit_changed' | 'cadre_added' | 'cadre_changed' | 'post_added' | 'post_changed' | 'task_added' | 'task_revised' | 'task_corrected' | 'result_added' | 'result_corrected' | 'result_accepted'

/** Nothing to change yet. */
export const noChanges = (): Changes => ({
  units: [], changedUnits: [], bodies: [], persons: [], changedPersons: [], posts: [], changedPosts: [], documents: [], indicators: [],
  tasks: [], revisions: [], entries: [], correctedEntries: [], decisions: [],
})

/** How many rows of each kind an import writes; documents and indicators come with what needs them. */
export const countChanges = (changes: Changes): number => Object.values(changes).reduce((sum, rows: readonly unknown[]) => sum + rows.length, 0)
