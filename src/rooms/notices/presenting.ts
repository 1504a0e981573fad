import type { Work } from '../../kit/work.ts'
import type { NoticeRow } from './store.ts'
import { titlesOf, type TitlesByKind } from './titles.ts'
import { sentenceOf } from './wording.ts'

/** Notices as their reader reads them. One whose subject he may no longer see keeps its sentence and leads nowhere. */
export const presented = async (work: Work, titles: TitlesByKind, rows: NoticeRow[]) => {
  const found = await titlesOf(work, titles, rows)
  return rows.map(({ facts, place, ...row }) => {
    const titled = found.get(row.subjectId)
    return { ...row, text: sentenceOf({ ...row, facts })[work.language], code: titled?.code ?? null, title: titled?.title ?? null, place: titled ? place : null }
  })
}
