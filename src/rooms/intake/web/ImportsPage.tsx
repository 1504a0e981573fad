import { useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { intakeApi } from './api.ts'
import { ExportButtons } from './ExportButtons.tsx'
import { OpenLoads } from './OpenLoads.tsx'
import { SampleMenu } from './SampleMenu.tsx'
import { UploadPanel } from './UploadPanel.tsx'
import { useImportWords } from './useImportWords.ts'

type Head = Awaited<ReturnType<typeof intakeApi.listImports>>['rows'][number]

/** Nhập liệu: give the office's own workbooks, see what is wrong and what would change before anything is written. */
export const ImportsPage = () => {
  const { t } = useLingui()
  const { period } = useScope()
  const question = { size: SIZE, ...(period && { since: period.firstOn, until: period.lastOn }) }
  const { asked, pagerOf } = usePages(question, useFilters())
  const list = useRead(intakeApi.listImports, { ...question, ...asked })
  return (
    <Page
      title={t`Nhập liệu từ Excel`}
      note={t`Gửi nguyên tệp của cơ quan, không cần sửa mẫu. Chưa có gì được ghi cho đến khi xem xong và bấm nhập.`}
      acts={<><SampleMenu /><ExportButtons /></>}
    >
      <UploadPanel />
      <OpenLoads />
      <Panel flush title={t`Các lần nhập`}>
        <DataTable
          caption={t`Các lần nhập`} columns={useColumns()} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/nhap-lieu/${one.id}`}
          card={(one) => <TwoLines top={namesOf(one)} bottom={<>{formatInstant(one.uploadedAt)} · <ImportBadge one={one} /></>} />}
          busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
          empty={period ? <EmptyState title={t`Không có lần nhập nào trong kỳ này.`} hint={t`Chọn kỳ khác ở thanh phạm vi.`} /> : <EmptyState title={t`Chưa có lần nhập nào.`} hint={t`Kéo các tệp Excel của cơ quan vào trang này, hoặc bắt đầu từ một tệp mẫu.`} act={<SampleMenu />} />}
        />
      </Panel>
      <Pager {...pagerOf(list, SIZE)} />
    </Page>
  )
}

const SIZE = 20

const useColumns = (): Column<Head>[] => {
  const { t } = useLingui()
  return [
    { key: 'files', title: t`Tệp`, main: true, width: '44%', cell: namesOf },
    { key: 'by', title: t`Người gửi`, cell: (one) => <TwoLines top={one.uploadedBy} bottom={formatInstant(one.uploadedAt)} /> },
    { key: 'changes', title: t`Thay đổi`, end: true, cell: (one) => formatAmount(String(one.changeCount)) },
    { key: 'errors', title: t`Lỗi`, end: true, cell: (one) => formatAmount(String(one.errorCount)) },
    { key: 'state', title: t`Tình trạng`, cell: (one) => <ImportBadge one={one} /> },
  ]
}

const ImportBadge = ({ one }: { one: Head }) => {
  const { tone, label } = useImportWords().states[one.state]
  return <StateBadge tone={tone}>{label}</StateBadge>
}

const namesOf = (one: Head) => one.files.map(({ name }) => name).join(', ')
