import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import { counts, countsOf, type StateColumns } from './months-store.ts'
import type { TreeTally } from './overview-contract.ts'
import { placesFrom, type Place } from './rows-store.ts'
import type { TreeUnit } from './tree.ts'

const db = room('reports')

/** What each unit holds itself of the unit's subtree, and the units with their places. */
export const ownTallies = async (work: Work, unitNo: number, part: Part | undefined): Promise<{ units: TreeUnit[]; own: Map<number, TreeTally> }> => {
  const places = await placesFrom(work, unitNo)
  const within = [...places].filter(([, place]) => place.within)
  const tops = topsOf(places)
  const { rows } = await sql<Line>`
    select holder_unit_no as "unitNo", count(*)::int as tasks, count(*) filter (where pending > 0)::int as waiting, max(last_on)::text as "lastOn", ${counts}
    from progress.standing_at where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough' and holder_unit_no = any (${within.map(([no]) => no)}::int[])
    ${part === undefined ? sql`` : part === 'provincial' ? sql`and assigning_unit_no = any (${tops}::int[])` : sql`and assigning_unit_no <> all (${tops}::int[])`}
    group by holder_unit_no`.execute(db(work))
  return {
    units: within.map(([no, { code, label, parentNo }]) => ({ unitNo: no, code, label, parentNo })),
    own: new Map(rows.map((line) => [line.unitNo, { tasks: line.tasks, waiting: line.waiting, lastOn: line.lastOn, ...countsOf(line) }])),
  }
}

interface Line extends StateColumns { unitNo: number; tasks: number; waiting: number; lastOn: string | null }

/** The units that stand under nobody: what they assigned is of the provincial part. */
export const topsOf = (places: Map<number, Place>): number[] => [...places].filter(([, { parentNo }]) => parentNo === null).map(([no]) => no)
