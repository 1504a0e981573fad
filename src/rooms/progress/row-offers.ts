import type { Work } from '../../kit/work.ts'
import { ancestorsOfMany } from '../org/public.ts'
import { hasRightAbove, isHolderSide, type TaskFacts } from '../tasks/public.ts'
import { offersFor } from './access.ts'
import type { Standing, TaskAct } from './contract.ts'
import { clocksThatStand } from './story-store.ts'

/** Rows with the acts this actor may do on each; two questions to the database for all of them. */
export const withOffers = async <Row extends Standing>(work: Work, rows: Row[]): Promise<(Row & { offers: TaskAct[] })[]> => {
  const above = await ancestorsOfMany(work, rows.flatMap(({ holderUnitNo, assigningUnitNo }) => [holderUnitNo, assigningUnitNo]))
  const standing = await clocksThatStand(work, rows.map(({ taskId }) => taskId))
  const isPast = work.view.known !== null || work.view.on !== work.today
  return rows.map((row) => {
    const { holderPersonId, holderUnitNo, assigningUnitNo, stage } = row
    const facts: TaskFacts = { holderPersonId, holderUnitNo, assigningUnitNo, holderAncestors: above.get(holderUnitNo) ?? [], assigningAncestors: above.get(assigningUnitNo) ?? [] }
    const offers = offersFor(work.actor, { facts, stage, isPast, clock: standing.has(row.taskId) ? 'stands' : 'runs' }).filter(({ allowed }) => allowed).map(({ act }) => act)
    const decides = !isPast && row.pending > 0 && hasRightAbove(work.actor, 'accept', facts.assigningAncestors) && !isHolderSide(work.actor, facts)
    return { ...row, offers: decides ? [...offers, 'accept' as const] : offers }
  })
}
