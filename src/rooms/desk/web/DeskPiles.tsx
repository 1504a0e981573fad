import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useScope } from '../../../kit/web/useScope.ts'
import type { Session } from '../../people/contract.ts'
import type { Desk } from '../contract.ts'
import { LateUnits } from './LateUnits.tsx'
import { OwedPiles } from './OwedPiles.tsx'
import { Pile } from './Pile.tsx'

/** What other rooms put on my work. */
export interface DeskSlots {
  /** How rooms show their piles; web-desk.tsx places the panels here. */
  tasks: (rows: Desk['owed']['rows'], reporting: boolean) => ReactNode
  pending: (rows: Desk['toAccept']['rows']) => ReactNode
  proposals: (rows: Desk['proposals']['rows']) => ReactNode
  urge: (late: { unitNo?: number; exactUnit?: boolean }) => ReactNode
  /** What else waits for somebody with these rights: mentions of him first, registers last. */
  mentions: ReactNode
  after: (session: Session) => ReactNode
}

export interface DeskPilesProps extends DeskSlots {
  piles: Desk
  session: Session
}

/** The piles in the order in which they want attention, what is due after this month last; a task that came back or was urged stands there and not again below. */
export const DeskPiles = ({ piles, session, tasks, pending, proposals, urge, mentions, after }: DeskPilesProps) => {
  const { t } = useLingui()
  const { unitNo } = useScope()
  const { returned, owed, toAccept, lateBelow } = piles
  const back = new Set(returned.rows.map(({ taskId }) => taskId))
  const rest = owed.rows.filter(({ taskId }) => !back.has(taskId))
  const urged = rest.filter(({ urgedOn }) => urgedOn !== null)
  const rows = rest.filter(({ urgedOn }) => urgedOn === null)
  const owing = { owed: { total: rows.length, atLeast: false, rows }, today: session.today, tasks }
  return (
    <>
      <Pile title={t`Bị trả lại, cần bổ sung`} total={returned.total} shown={returned.rows.length} tone="late">{tasks(returned.rows, true)}</Pile>
      <Pile title={t`Được đôn đốc`} total={urged.length} shown={urged.length}>{tasks(urged, true)}</Pile>
      {mentions}
      <OwedPiles {...owing} spans={['late', 'week', 'month']} />
      <Pile title={t`Chờ tôi thẩm định`} total={toAccept.total} atLeast={toAccept.atLeast} shown={toAccept.rows.length} href="/tham-dinh">{pending(toAccept.rows)}</Pile>
      <Pile title={t`Đề xuất chờ giao`} total={piles.proposals.total} atLeast={piles.proposals.atLeast} shown={piles.proposals.rows.length} href="/viec?stage=proposed">{proposals(piles.proposals.rows)}</Pile>
      <Pile title={t`Quá hạn ở cấp dưới`} total={lateBelow.total} atLeast={lateBelow.atLeast} shown={0} href="/viec?state=overdue&sort=due" aside={urge({ ...(unitNo !== undefined && { unitNo }) })}>
        <LateUnits units={piles.lateUnits} today={session.today} urge={urge} />
      </Pile>
      <OwedPiles {...owing} spans={['later', 'none']} />
      {after(session)}
    </>
  )
}
