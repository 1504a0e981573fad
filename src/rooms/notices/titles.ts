import type { Work } from '../../kit/work.ts'
import type { SubjectKind } from './contract.ts'

/** What a notice is about, as its reader may see it. */
export interface Titled { code: string | null; title: string }

/** Finds the titles of things of one kind that the actor of the work may see; what he may not see is missing. */
export type FindTitles = (work: Work, ids: string[]) => Promise<Map<string, Titled>>

/** For each kind of thing, how its titles are found; later rooms give theirs. */
export type TitlesByKind = Partial<Record<SubjectKind, FindTitles>>

/** The titles of many things of several kinds, asked once a kind. */
export const titlesOf = async (work: Work, finders: TitlesByKind, subjects: { subjectKind: SubjectKind; subjectId: string }[]): Promise<Map<string, Titled>> => {
  const found = new Map<string, Titled>()
  for (const [kind, rows] of Map.groupBy(subjects, ({ subjectKind }) => subjectKind)) {
    const titles = await finders[kind]?.(work, [...new Set(rows.map(({ subjectId }) => subjectId))])
    for (const [id, titled] of titles ?? []) found.set(id, titled)
  }
  return found
}
