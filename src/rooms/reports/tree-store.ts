import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import { counts, countsOf, type StateColumns } from './months-store.ts'
import type { TreeTally } from './overview-contract.ts'
import { placesUnder, topsAssigning } from './places-store.ts'
import type { TreeUnit } from './tree.ts'

const db = room('reports')

/** What each unit holds itself of the unit's subtree, and the units with their places. */
export const ownTallies = async (work: Work, unitNo: number, part: Part | undefined): Promise<{ units: TreeUnit[]; own: Map<number, TreeTally> }> => {
  const places = await placesUnder(work, unitNo)
  const { rows } = await sql<Line>`
    with task as materialized (
      select holder_unit_no, assigning_unit_no, pending, last_on, state_accepted, state_reported from progress.standing_at
      where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough' and holder_unit_no = any (${[...places.keys()]}::int[])
    )
    select holder_unit_no as "unitNo", count(*)::int as tasks, count(*) filter (where pending > 0)::int as waiting, max(last_on)::text as "lastOn", ${counts}
    from task ${ofPart(work, part)} group by holder_unit_no`.execute(db(work))
  return {
    units: [...places].map(([no, { code, label, parentNo }]) => ({ unitNo: no, code, label, parentNo })),
    own: new Map(rows.map((line) => [line.unitNo, { tasks: line.tasks, waiting: line.waiting, lastOn: line.lastOn, ...countsOf(line) }])),
  }
}

interface Line extends StateColumns { unitNo: number; tasks: number; waiting: number; lastOn: string | null }

/** Of the common table `task`, the rows of one part or all. */
export const ofPart = (work: Work, part: Part | undefined): RawBuilder<unknown> =>
  (part === undefined ? sql`` : sql`where (assigning_unit_no = any (${topsAssigning(work, sql`task`)})) = ${part === 'provincial'}`)
