import { Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBarrierBlock } from '@tabler/icons-react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { obstaclesApi } from './api.ts'
import { ObstacleItem, type ObstacleItemProps } from './ObstacleItem.tsx'
import styles from './Obstacles.module.css'

/** Vướng mắc in the reader's reach: those that wait for an answer, the nearest day first; those that were closed. */
export const ObstaclesPage = ({ story }: Pick<ObstacleItemProps, 'story'>) => {
  const { t } = useLingui()
  const address = useFilters()
  const { filters, set, clear } = address
  const { unitNo, view, isPast } = useScope()
  const state = states.find((one) => one === filters['state']) ?? 'open'
  const mine = whose.find((one) => one === filters['mine'])
  const question = { state, size: SIZE, ...(mine && { mine }), ...(unitNo !== undefined && { unitNo }), ...view }
  const { asked, pagerOf } = usePages(question, address)
  const list = useRead(obstaclesApi.findObstacles, { ...question, ...asked })
  const counts = list.data?.counts
  return (
    <Page title={t`Vướng mắc`} note={counts && <Trans>{counts.open} đang chờ trả lời, {counts.late} quá hạn trả lời, {counts.closed} đã xong</Trans>}>
      <FilterBar active={(filters['state'] ? 1 : 0) + (mine ? 1 : 0)} onClear={() => clear()}>
        <Select label={t`Tình trạng`} value={state} allowDeselect={false} onChange={(next) => set({ state: next === 'open' ? undefined : next ?? undefined })} data={[{ value: 'open', label: t`Chờ trả lời` }, { value: 'late', label: t`Quá hạn trả lời` }, { value: 'closed', label: t`Đã trả lời hoặc đã rút` }]} />
        <Select label={t`Của ai`} value={mine ?? 'all'} allowDeselect={false} onChange={(next) => set({ mine: next === 'all' ? undefined : next ?? undefined })} data={[{ value: 'all', label: t`Mọi vướng mắc tôi xem được` }, { value: 'asked', label: t`Hỏi tôi` }, { value: 'raised', label: t`Của việc tôi giữ` }]} />
      </FilterBar>
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <PageWaiting />}
      {list.data && (
        <Panel>
          {list.data.rows.length === 0
            ? <EmptyState icon={<IconBarrierBlock size={32} stroke={1.4} />} title={t`Không có vướng mắc nào ở đây.`} hint={t`Người giữ việc nêu vướng mắc ở trang của việc; vướng mắc hỏi ai thì hiện ở “Việc của tôi” của người ấy.`} />
            : <ul className={styles.list}>{list.data.rows.map((obstacle) => <ObstacleItem key={obstacle.id} obstacle={obstacle} withTask isPast={isPast} story={story} />)}</ul>}
        </Panel>
      )}
      <Pager {...pagerOf(list, SIZE)} />
    </Page>
  )
}

const SIZE = 25
const states = ['open', 'late', 'closed'] as const
const whose = ['asked', 'raised'] as const
