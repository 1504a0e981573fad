import { Button, Checkbox } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useShownCount } from '../../../kit/web/useShownCount.ts'
import { progressApi } from './api.ts'
import { PendingCard } from './PendingCard.tsx'
import { usePendingColumns } from './usePendingColumns.tsx'
import { useUndoDecisions } from './useUndoDecisions.ts'

/** Hàng chờ thẩm định: results that wait for me, accepted or returned one by one or together. */
export const QueuePage = () => {
  const { t } = useLingui()
  const state = useFilters()
  const { filters, set, clear } = state
  const { unitNo, days, view } = useScope()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [choosing, setChoosing] = useState(false)
  const [asking, setAsking] = useState(false)
  const question = {
    mine: filters['all'] !== 'true', size: SIZE,
    ...(unitNo !== undefined && { unitNo }), ...days, ...view, ...(filters['search'] && { search: filters['search'] }),
  }
  const { asked, pagerOf } = usePages(question, state)
  const pending = useRead(progressApi.listPending, { ...question, ...asked })
  const shownCount = useShownCount()
  const { say } = useUndoDecisions()
  const ids = [...chosen]
  return (
    <Page
      title={t`Chờ thẩm định`}
      note={pending.data && <Trans>{shownCount(pending.data)} kết quả đang chờ</Trans>}
      acts={
        <Button disabled={ids.length === 0} leftSection={<IconChecks size={16} />} onClick={() => setAsking(true)}>
          {ids.length > 0 ? <Trans>Thẩm định {ids.length} kết quả</Trans> : <Trans>Thẩm định kết quả đã chọn</Trans>}
        </Button>
      }
    >
      <FilterBar
        search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Tên việc, cán bộ, mã việc`}
        active={filters['all'] ? 1 : 0} onClear={() => clear()}
      >
        <Checkbox label={t`Cả những kết quả người khác thẩm định`} checked={filters['all'] === 'true'} onChange={(event) => set({ all: event.currentTarget.checked ? 'true' : undefined })} pb={8} />
      </FilterBar>
      <DataTable
        caption={t`Kết quả chờ thẩm định`}
        columns={usePendingColumns()}
        rows={pending.data?.rows}
        keyOf={(row) => row.id}
        card={(row) => <PendingCard row={row} choosing={choosing} />}
        busy={pending.isPlaceholderData}
        error={pending.error}
        onRetry={() => void pending.refetch()}
        selection={{ keys: chosen, onChange: setChosen, choosing, onChoosing: setChoosing, labelOf: (row) => t`Chọn ${row.code}, ${row.holderName}` }}
        empty={<EmptyState title={t`Không còn kết quả nào chờ đồng chí.`} hint={t`Khi có người báo cáo kết quả, việc cần thẩm định sẽ hiện ở đây.`} icon={<IconChecks size={32} stroke={1.4} />} />}
      />
      <Pager {...pagerOf(pending, SIZE)} />
      <ConfirmAct
        opened={asking} onClose={() => setAsking(false)} title={t`Thẩm định nhiều kết quả`} act={progressApi.acceptMany} input={{ ids }}
        submit={t`Thẩm định ${ids.length} kết quả`} onDone={() => {
          say(t`Đã thẩm định ${ids.length} kết quả.`, ids)
          setChosen(new Set())
          setChoosing(false)
        }}
      >
        <Trans>{ids.length} kết quả đã chọn sẽ được ghi là đã thẩm định. Nếu một kết quả không thẩm định được thì không kết quả nào được ghi.</Trans>
      </ConfirmAct>
    </Page>
  )
}

const SIZE = 25
