import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { useRef } from 'react'
import { apiOf } from '../../../kit/web/client.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useShownCount } from '../../../kit/web/useShownCount.ts'
import type { people } from '../../people/contract.ts'
import type { Desk, desk } from '../contract.ts'
import { DeskPiles, type DeskSlots } from './DeskPiles.tsx'
import { useWorkKeys } from './useWorkKeys.ts'
import styles from './Desk.module.css'

/** Việc của tôi: what came back, what I owe, what waits for me, what is late below me; only what there is, each done on the spot. */
export const DeskPage = (props: DeskSlots) => {
  const { t } = useLingui()
  const list = useRef<HTMLDivElement>(null)
  const { unitNo } = useScope()
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 })
  const mine = useRead(deskApi.readDesk, unitNo === undefined ? {} : { unitNo })
  const piles = mine.data
  useWorkKeys(list, piles)
  const title = session.data ? t`Chào ${session.data.name}` : t`Việc của tôi`
  return (
    <Page title={title} note={piles && <Sum piles={piles} />}>
      {mine.error && <ErrorNote error={mine.error} onRetry={() => void mine.refetch()} />}
      {!piles && !mine.error && <Skeleton height={280} />}
      <div ref={list} className={styles.piles}>
        {piles && session.data && <DeskPiles {...props} piles={piles} session={session.data} />}
        {piles && isClear(piles) && (
          <div className={styles.clear}>
            <Panel>
              <EmptyState
                icon={<IconChecks size={32} stroke={1.4} />} title={t`Không có việc nào đang chờ đồng chí.`}
                hint={<Trans>Việc mới được giao, kết quả bị trả lại hay chờ thẩm định sẽ hiện ở đây. Xem <To href="/viec">danh sách việc</To> hoặc <To href="/tong-quan">tổng quan</To>.</Trans>}
              />
            </Panel>
          </div>
        )}
      </div>
      {piles && !isClear(piles) && (
        <p className={styles.keys} data-no-print>
          <Trans>Phím j, k: việc sau, việc trước · Enter: mở</Trans> · {piles.toAccept.total > 0 ? <Trans>a: thẩm định hoặc báo cáo · r: trả lại</Trans> : <Trans>a: làm ngay</Trans>}
        </p>
      )}
    </Page>
  )
}

const deskApi = apiOf<typeof desk>('desk')
const peopleApi = apiOf<typeof people>('people')

const Sum = ({ piles }: { piles: Desk }) => {
  const { t } = useLingui()
  const shownCount = useShownCount()
  const parts = [
    piles.returned.total > 0 && t`${piles.returned.total} kết quả bị trả lại`,
    piles.owed.total > 0 && t`${piles.owed.total} việc đang giữ`,
    piles.toAccept.total > 0 && t`${shownCount(piles.toAccept)} kết quả chờ thẩm định`,
    piles.proposals.total > 0 && t`${piles.proposals.total} đề xuất chờ giao`,
    piles.lateBelow.total > 0 && t`${shownCount(piles.lateBelow)} việc cấp dưới quá hạn`,
  ].filter(Boolean)
  return isClear(piles) ? t`Không giữ việc nào chưa xong, không có kết quả nào chờ thẩm định.` : parts.join(' · ')
}

const isClear = ({ returned, owed, toAccept, proposals, lateBelow }: Desk) => [returned, owed, toAccept, proposals, lateBelow].every(({ total }) => total === 0)
