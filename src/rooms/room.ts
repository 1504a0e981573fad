import type { Kysely } from 'kysely'
import { queries, type Work } from '../kit/work.ts'
import type { Database } from './db-types.ts'
import type { order, RoomName } from './order.ts'

/** What a room may name in SQL: its own tables and views by bare name, and the published views (`…_at`) of rooms before it by full name. */
export type RoomDatabase<Name extends RoomName> = Own<Name> & Published<Lower<Name>>

/** The one handle of a room: `const db = room('tasks')`, used as `db(work)`, which is the transaction of that work. */
export const room = <Name extends RoomName>(name: Name) => (work: Work): Kysely<RoomDatabase<Name>> =>
  queries<RoomDatabase<Name>>(work).withSchema(name)

type Own<Name extends string> = { [Full in keyof Database as Full extends `${Name}.${infer Bare}` ? Bare : never]: Database[Full] }
type Published<Name extends string> = { [Full in keyof Database as Full extends `${Name}.${string}_at` ? Full : never]: Database[Full] }
type Lower<Name extends RoomName, Rest extends readonly string[] = typeof order, Before extends string = never> =
  Rest extends readonly [infer First extends string, ...infer Others extends string[]]
    ? First extends Name ? Before : Lower<Name, Others, Before | First> : never
