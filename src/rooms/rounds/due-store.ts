import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('rounds')

/** A part as SQL reads it: to be told of, or counted; by_unit_no hands it in, the unit or the one that took it over. */
export interface OpenPart { province_id: number; part_id: string; round_id: string; unit_no: number; by_unit_no: number; to_unit_no: number; asking_unit_no: number; due_on: Day }

/** Visible parts of open rounds that owe a form on one of these days, as of the view, as a selection to put into another statement. */
export const openPartsDue = (work: Work, dueDays: readonly Day[]): RawBuilder<OpenPart> => sql<OpenPart>`select * from rounds.falling_due(${work.actor.provinceId}::int, ${[...dueDays]}::date[])`

/** How many parts of the whole province are owed on some days, for an administrator, who reads none of them. */
export const countPartsOfProvince = async (work: Work, dueDays: readonly Day[]) =>
  (await sql<{ dueOn: Day; count: number }>`select due_on as "dueOn", parts as count from rounds.count_falling_due(${[...dueDays]}::date[])`.execute(db(work))).rows
