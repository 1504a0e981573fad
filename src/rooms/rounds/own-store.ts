import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { headingKey } from '../../kit/sheets/headings.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Remembered } from './own-columns.ts'

const db = room('rounds')

/** How a unit's own table was matched with a form of this title last, in this round or one before. */
export const findMapping = async (work: Work, { unitNo, title }: { unitNo: number; title: string }): Promise<Remembered | undefined> => (await sql<{ mapping: Remembered }>`
  select m.mapping from rounds.own_mapping m where m.province_id = ${work.actor.provinceId} and m.unit_no = ${unitNo} and m.form_name = ${nameOf(title)} order by m.id desc limit 1`.execute(db(work))).rows[0]?.mapping

/** Remembers a mapping, unless it is the one that is known. */
export const rememberMapping = async (work: Work, { unitNo, title, mapping, known }: { unitNo: number; title: string; mapping: Remembered; known: Remembered | undefined }): Promise<void> => {
  if (known && isDeepStrictEqual(known, mapping)) return
  await db(work).insertInto('own_mapping').values({ province_id: work.actor.provinceId, id: newId(), unit_no: unitNo, form_name: nameOf(title), mapping: JSON.stringify(mapping), remembered_by: work.actor.personId }).execute()
}

export const insertReading = async (work: Work, { partId, formId, sha256, sheet, cells }: { partId: string; formId: string; sha256: Buffer; sheet: string; cells: Readonly<Record<string, string>> }): Promise<void> => {
  await db(work).insertInto('own_reading').values({ province_id: work.actor.provinceId, id: newId(), part_id: partId, form_id: formId, file_sha256: sha256, sheet, cells: JSON.stringify(cells), read_by: work.actor.personId }).execute()
}

/** From where the values of a draft were read last, of the file it was filled from. */
export const findReading = async (work: Work, { partId, formId, sha256 }: { partId: string; formId: string; sha256: Buffer }) => (await sql<{ sheet: string; cells: Record<string, string> }>`
  select o.sheet, o.cells from rounds.own_reading o where o.province_id = ${work.actor.provinceId} and o.part_id = ${partId} and o.form_id = ${formId} and o.file_sha256 = ${sha256} order by o.id desc limit 1`.execute(db(work))).rows[0]

/** The source of a visible submission: its file, none where it was filled in the application. */
export const findSource = async (work: Work, id: string) => (await sql<{ sha256: Buffer | null; name: string | null }>`
  select s.file_sha256 as sha256, s.file_name as name from rounds.submission s where s.province_id = ${work.actor.provinceId} and s.id = ${id}`.execute(db(work))).rows[0]

const nameOf = (title: string) => headingKey(title) || title.trim().toLowerCase()
