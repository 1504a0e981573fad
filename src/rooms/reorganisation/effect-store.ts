import { sql } from 'kysely'
import type { Rewritten } from '../../kit/dated.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('reorganisation')

/** A task that went over, and between whom. */
export interface PassedTask { taskId: string; from: number; to: number }
/** What an act wrote: rows by table, units it founded, who took over, tasks that went over. */
export interface Effect { tables: Record<string, Rewritten>; founded: number[]; successions: { from: number; to: number; share: number | null }[] }

export const insertEffect = async (work: Work, { actId, effect, passed }: { actId: string; effect: Effect; passed: readonly PassedTask[] }): Promise<void> => {
  await sql`insert into reorganisation.effect (province_id, id, written, passed) values (${work.actor.provinceId}, ${actId}, ${JSON.stringify(effect)}::jsonb, ${JSON.stringify(passed)}::jsonb)`.execute(db(work))
}

export const findEffect = (work: Work, actId: string) => db(work).selectFrom('effect').where('province_id', '=', work.actor.provinceId).where('id', '=', actId)
  .select([sql<Effect>`written`.as('effect'), sql<PassedTask[]>`passed`.as('passed')]).executeTakeFirst()
