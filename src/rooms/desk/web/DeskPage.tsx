import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { apiOf } from '../../../kit/web/client.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { people } from '../../people/contract.ts'
import type { Desk, desk } from '../contract.ts'

export interface DeskPageProps {
  /** How a room shows its piles; web-desk.tsx places the panels here. */
  tasks: (rows: Desk['owed']['rows'], reporting: boolean) => ReactNode
  pending: (rows: Desk['toAccept']['rows']) => ReactNode
  /** Where I am named, from the room that keeps remarks; it asks by itself and is empty when there is nothing. */
  mentions: ReactNode
}

/** Việc của tôi: what I owe, what came back, what waits for me, what is late below me. */
export const DeskPage = ({ tasks, pending, mentions }: DeskPageProps) => {
  const { t } = useLingui()
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 })
  const mine = useRead(deskApi.readDesk, {})
  const piles = mine.data
  const title = session.data ? t`Chào ${session.data.name}` : t`Việc của tôi`
  return (
    <Page title={title} note={piles && <Sum piles={piles} />}>
      {mine.error && <ErrorNote error={mine.error} onRetry={() => void mine.refetch()} />}
      {mentions}
      {!piles && !mine.error && <Skeleton height={280} />}
      {piles && isClear(piles) && (
        <Panel><EmptyState title={t`Không có việc nào đang chờ bạn.`} hint={<Trans>Việc mới được giao, kết quả bị trả lại hay chờ thẩm định sẽ hiện ở đây. Xem <To href="/viec">danh sách việc</To> hoặc <To href="/tong-quan">tổng quan</To>.</Trans>} /></Panel>
      )}
      {piles && (
        <>
          <Pile of={piles.returned} title={t`Bị trả lại, cần bổ sung`}>{tasks(piles.returned.rows, true)}</Pile>
          <Pile of={piles.owed} title={t`Tôi đang giữ`}>{tasks(piles.owed.rows, true)}</Pile>
          <Pile of={piles.toAccept} title={t`Chờ tôi thẩm định`} href="/tham-dinh">{pending(piles.toAccept.rows)}</Pile>
          <Pile of={piles.proposals} title={t`Đề xuất chờ giao`} href="/viec?stage=proposed">{tasks(piles.proposals.rows, false)}</Pile>
          <Pile of={piles.lateBelow} title={t`Quá hạn ở cấp dưới`} href="/viec?state=overdue&sort=due">{tasks(piles.lateBelow.rows, false)}</Pile>
        </>
      )}
    </Page>
  )
}

const deskApi = apiOf<typeof desk>('desk')
const peopleApi = apiOf<typeof people>('people')

interface PileProps {
  of: { total: number; rows: unknown[] }
  title: string
  href?: string
  children: ReactNode
}

const Pile = ({ of, title, href, children }: PileProps) => {
  if (of.total === 0) return null
  const total = formatAmount(String(of.total))
  return (
    <Panel flush title={`${title} (${total})`} aside={href && of.total > of.rows.length && <To href={href}><Trans>Xem cả {total}</Trans></To>}>
      {children}
    </Panel>
  )
}

const Sum = ({ piles }: { piles: Desk }) => {
  const { t } = useLingui()
  const parts = [
    piles.returned.total > 0 && t`${piles.returned.total} kết quả bị trả lại`,
    piles.owed.total > 0 && t`${piles.owed.total} việc đang giữ`,
    piles.toAccept.total > 0 && t`${formatAmount(String(piles.toAccept.total))} kết quả chờ thẩm định`,
    piles.proposals.total > 0 && t`${piles.proposals.total} đề xuất chờ giao`,
    piles.lateBelow.total > 0 && t`${formatAmount(String(piles.lateBelow.total))} việc cấp dưới quá hạn`,
  ].filter(Boolean)
  return parts.join(' · ')
}

const isClear = ({ returned, owed, toAccept, proposals, lateBelow }: Desk) => [returned, owed, toAccept, proposals, lateBelow].every(({ total }) => total === 0)
