import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFilePlus, IconShieldCheck } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useAsked } from '../../../kit/web/useAsked.ts'
import { usePageKeys } from '../../../kit/web/page-keys.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { usePeriodName } from '../../../kit/web/usePeriodName.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { peopleApi, reportsApi } from './api.ts'

type Summary = Awaited<ReturnType<typeof reportsApi.listReports>>['rows'][number]

/** Báo cáo: those made so far, and the way to a new one. */
export const ReportsPage = () => {
  const { t } = useLingui()
  const { unitNo, period, days, view } = useScope()
  const narrowed = unitNo !== undefined || period !== undefined
  const { opened, open, close } = useAsked('create')
  usePageKeys([{ keys: 'n', label: t`Lập báo cáo`, run: open }])
  const question = { size: SIZE, ...(unitNo !== undefined && { unitNo }), ...days, ...view }
  const { asked, pagerOf } = usePages(question, useFilters())
  const list = useRead(reportsApi.listReports, { ...question, ...asked })
  const mayCreate = list.data?.mayCreate ?? false
  return (
    <Page
      title={t`Báo cáo việc đột phá, đổi mới`}
      note={t`Mỗi con số trong báo cáo mở được từng việc và kiểm tra lại được.`}
      acts={
        <>
          <Button component={To} href="/bao-cao/kiem-tra" variant="default" leftSection={<IconShieldCheck size={16} />}><Trans>Kiểm tra một tệp</Trans></Button>
          {mayCreate && <Button leftSection={<IconFilePlus size={16} />} onClick={open}><Trans>Lập báo cáo</Trans></Button>}
        </>
      }
    >
      <DataTable
        caption={t`Các báo cáo`} columns={useColumns()} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/bao-cao/${one.id}`}
        card={(one) => <TwoLines top={<strong>{one.unit.label}, {one.period}</strong>} bottom={<IssueState report={one} />} />}
        busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
        empty={<EmptyState title={narrowed ? t`Chưa có báo cáo nào của đơn vị này trong kỳ này.` : t`Chưa có báo cáo nào.`} hint={mayCreate ? t`Chọn đơn vị và ngày chốt số liệu; Gương soạn sẵn lời văn, bảng và biểu đồ.` : t`Cán bộ được cơ quan ủy quyền lập báo cáo; báo cáo của đơn vị trong tầm xem sẽ hiện ở đây.`} act={mayCreate && <Button onClick={open}><Trans>Lập báo cáo</Trans></Button>} />}
      />
      <Pager {...pagerOf(list, SIZE)} />
      <NewReport opened={opened} onClose={close} />
    </Page>
  )
}

const SIZE = 30

const NewReport = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useLingui()
  const go = useGo()
  const { unitNo, period, view } = useScope()
  const nameOf = usePeriodName()
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 }).data
  const fields: Field[] = [
    { kind: 'unit', name: 'unitNo', label: t`Đơn vị`, missing: t`Hãy chọn đơn vị báo cáo.` },
    { kind: 'day', name: 'closingOn', label: t`Ngày chốt số liệu`, missing: t`Hãy nhập ngày chốt số liệu.` },
    { kind: 'text', name: 'period', label: t`Kỳ báo cáo`, help: t`Như in trên tiêu đề; để trống thì ghi theo ngày chốt.` },
  ]
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Lập báo cáo`} submit={t`Lập báo cáo`} done={t`Đã lập báo cáo.`}
      act={reportsApi.createReport} fields={fields}
      initial={{ closingOn: view.on ?? session?.today, unitNo: unitNo ?? session?.topUnit?.unitNo, ...(period && { period: nameOf(period) }) }}
      toInput={({ unitNo, closingOn, period }) => ({ unitNo: Number(unitNo), closingOn: textOf(closingOn), ...(period ? { period: textOf(period) } : {}) })}
      onDone={({ id }) => void go(`/bao-cao/${id}`)}
    />
  )
}

const useColumns = (): Column<Summary>[] => {
  const { t } = useLingui()
  return [
    { key: 'unit', title: t`Đơn vị`, main: true, cell: (one) => one.unit.label },
    { key: 'period', title: t`Kỳ báo cáo`, cell: (one) => one.period },
    { key: 'closing', title: t`Chốt số liệu`, cell: (one) => formatDay(one.closingOn) },
    { key: 'by', title: t`Người lập`, cell: (one) => <TwoLines top={one.createdByName} bottom={formatDay(one.createdOn)} /> },
    { key: 'state', title: t`Tình trạng`, cell: (one) => <IssueState report={one} /> },
  ]
}

const IssueState = ({ report }: { report: Summary }) => {
  const { t } = useLingui()
  return report.issued ? <StateBadge tone="done">{t`Phát hành ${formatDay(report.issued.on)}`}</StateBadge> : <StateBadge tone="wait">{t`Đang soạn`}</StateBadge>
}
