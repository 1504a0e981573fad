import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconHistory, IconPlus } from '@tabler/icons-react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi, reorganisationApi } from './api.ts'
import { PlannedPanel } from './PlannedPanel.tsx'
import { useCountWords } from './useStepWords.tsx'

type Head = Awaited<ReturnType<typeof orgApi.listActs>>['rows'][number]

/** Các lần sắp xếp: acts that wait for their day, and all that were carried out, the newest first. */
export const ActsPage = () => {
  const { t } = useLingui()
  const { page, set } = useFilters()
  const { view } = useScope()
  const list = useRead(orgApi.listActs, { page, size: SIZE, ...(view.known && { known: view.known }) })
  const may = useRead(reorganisationApi.listPlanned, { size: 1 }, { freshFor: 60_000 }).data?.mayReorganise
  return (
    <Page
      title={t`Sắp xếp tổ chức`}
      note={t`Mỗi lần là một quyết định có ngày: sáp nhập, chia tách, đổi tên, chuyển cấp trên. Lịch sử giữ nguyên.`}
      trail={<To href="/to-chuc"><Trans>Cây tổ chức</Trans></To>}
      acts={
        <>
          <Button component={To} href="/to-chuc/dien-bien" variant="default" leftSection={<IconHistory size={16} />}><Trans>Tổ chức qua thời gian</Trans></Button>
          {may && <Button component={To} href="/sap-xep/moi" leftSection={<IconPlus size={16} />}><Trans>Lần sắp xếp mới</Trans></Button>}
        </>
      }
    >
      <PlannedPanel />
      <Panel flush title={t`Đã thực hiện`}>
        <DataTable
          caption={t`Các lần sắp xếp đã thực hiện`} columns={useColumns()} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/sap-xep/${one.id}`}
          card={(one) => <TwoLines top={one.title} bottom={<>{formatDay(one.onDay)} · {one.document} <ActBadge one={one} /></>} />}
          busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
          empty={<EmptyState title={t`Chưa có lần sắp xếp nào.`} hint={may ? t`Bắt đầu từ một quyết định: thêm từng bước, hoặc đọc từ bảng đơn vị cũ – đơn vị mới.` : t`Khi có quyết định sáp nhập, chia tách, đổi tên, các lần ấy hiện ở đây.`} act={may && <Button component={To} href="/sap-xep/moi"><Trans>Lần sắp xếp mới</Trans></Button>} />}
        />
      </Panel>
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
    </Page>
  )
}

const SIZE = 20

const useColumns = (): Column<Head>[] => {
  const { t } = useLingui()
  const counts = useCountWords()
  return [
    { key: 'on', title: t`Từ ngày`, width: '110px', cell: (one) => formatDay(one.onDay) },
    { key: 'title', title: t`Lần sắp xếp`, main: true, width: '38%', cell: (one) => one.title },
    { key: 'what', title: t`Các bước`, cell: (one) => counts(one.counts) || (one.undoes ? t`hoàn tác` : '') },
    { key: 'document', title: t`Văn bản`, cell: (one) => one.document },
    { key: 'at', title: t`Ghi lúc`, cell: (one) => formatInstant(one.recordedAt) },
    { key: 'state', title: t`Tình trạng`, cell: (one) => <ActBadge one={one} /> },
  ]
}

const ActBadge = ({ one }: { one: Head }) => {
  if (one.undoneBy) return <StateBadge tone="idle"><Trans>đã hoàn tác</Trans></StateBadge>
  if (one.undoes) return <StateBadge tone="going"><Trans>hoàn tác lần khác</Trans></StateBadge>
  return <StateBadge tone="done"><Trans>có hiệu lực</Trans></StateBadge>
}
