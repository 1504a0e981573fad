/** A whole reorganisation from a table, as one act: the structure before it entered where it is missing, the act planned and applied, and what found no place told. */
import { formatDay, type Day } from '../../kit/dates.ts'
import { Refused } from '../../kit/refusal.ts'
import { learnSizes } from '../../kit/sql.ts'
import { attempt, type Work } from '../../kit/work.ts'
import { addUnits, readStructure } from '../org/public.ts'
import { foundProvince } from '../people/public.ts'
import type { DocumentKey } from '../rulebook/contract.ts'
import { applyNow } from './applying.ts'
import { firstUnitsOf } from './bootstrap.ts'
import { actFaulty, bootstrapLate, type GivenAct, nothingPlaced, wholeUnknown } from './contract.ts'
import { readRows, standingOn } from './reading-table.ts'
import { stepsOfTable, type TableReading } from './table.ts'
import { letWait } from './waiting.ts'

/** What is done with a table: from which day on, by which document, and since when the structure before it has stood where it has to be entered first. */
export interface TableOrder { on: Day; document: DocumentKey; title?: string | undefined; bootstrapOn?: Day | undefined; dryRun?: boolean | undefined; wholes?: readonly Whole[] | undefined }

/** To whom tasks and posts of a divided unit go, both by their codes: the old one of before the day, the new one of it. */
export interface Whole { from: string; to: string }

/** What came of a table. `applied` is false after a dry run and for an act that waits for its day. */
export interface TableOutcome extends Pick<TableReading, 'rows' | 'counts' | 'notPlaced'> { id: string | null; applied: boolean; waits: boolean; dryRun: boolean; on: Day; document: DocumentKey; entered: number; steps: number }

/** Reorganises by a table; a dry run does everything and keeps nothing. */
export const reorganiseByTable = async (work: Work, bytes: Buffer, order: TableOrder): Promise<TableOutcome> => {
  const { result, refused } = await attempt(work, { keep: !order.dryRun }, () => carryOut(work, bytes, order))
  if (refused) throw refused
  return result
}

const carryOut = async (work: Work, bytes: Buffer, { on, document, title, bootstrapOn, wholes = [], dryRun = false }: TableOrder): Promise<TableOutcome> => {
  if (bootstrapOn !== undefined && bootstrapOn >= on) work.refuse(bootstrapLate, { on: formatDay(on) })
  const entered = bootstrapOn === undefined ? 0 : await enterOldStructure(work, bytes, { on, from: bootstrapOn })
  const standing = await standingOn(work, on)
  const { steps, ...read } = stepsOfTable(await readRows(work, bytes), standing)
  if (steps.length === 0) work.refuse(nothingPlaced, { count: String(read.notPlaced.length), first: read.notPlaced[0]?.words ?? '', notPlaced: read.notPlaced.slice(0, 200) })
  const given = { on, title: title ?? `Sắp xếp tổ chức từ ngày ${formatDay(on)}`, document, steps, choices: { tasks: [], posts: [], wholes: wholes.map(({ from, to }) => ({ fromUnitNo: standing.find(({ code }) => code === from)?.unitNo ?? work.refuse(wholeUnknown, { code: from }), to: { newCode: to } })) } }
  const waits = on > work.today
  const id = await carried(work, given, read)
  await learnSizes(work)
  return { id: dryRun ? null : id, applied: !dryRun && !waits, waits, dryRun, on, document, entered, steps: steps.length, ...read }
}

/** Applied, or waiting for its day. Where the plan has faults and rows found no place, the rows are the cause and are told first. */
const carried = async (work: Work, given: GivenAct, { notPlaced }: Pick<TableReading, 'notPlaced'>): Promise<string> => {
  try {
    return given.on > work.today ? await letWait(work, given) : (await applyNow(work, given)).actId
  } catch (error) {
    const [row] = notPlaced
    if (!row || !(error instanceof Refused) || error.refusal.code !== actFaulty.code) throw error
    return work.refuse(actFaulty, { ...error.details, count: String(notPlaced.length), first: `dòng ${String(row.row)}: ${row.words}`, notPlaced: notPlaced.slice(0, 200) })
  }
}

/** Enters the old units of a table that do not stand yet, and the storage home where there is none. */
export const enterOldStructure = async (work: Work, table: Buffer, { on, from }: { on: Day; from: Day }): Promise<number> => {
  const rows = await readRows(work, table)
  if (work.actor.provinceId === 0) await foundProvince(work, rows[0]?.newProvince.replace(/^(Tỉnh|Thành phố)\s+/u, '') || 'Tỉnh')
  const standing = await standingOn(work, on)
  const { highestUnitNo } = await readStructure(work, on)
  const units = firstUnitsOf(rows, new Map(standing.map(({ code, unitNo }) => [code, unitNo])), highestUnitNo)
  if (units.length === 0) return 0
  await addUnits(work, { units, bodies: [], from })
  await learnSizes(work)
  work.record('reorganisation.bootstrapped', null, { units: units.length, fromDay: from })
  return units.length
}
