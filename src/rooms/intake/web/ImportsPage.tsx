import { Button, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FileDrop } from '../../../kit/web/FileDrop.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { intakeApi } from './api.ts'
import { ExportButton } from './ExportButton.tsx'
import { useImportWords } from './useImportWords.ts'

type Head = Awaited<ReturnType<typeof intakeApi.listImports>>['rows'][number]

/** Nhập liệu: give the office's own workbooks, see what is wrong and what would change before anything is written. */
export const ImportsPage = () => {
  const { t } = useLingui()
  const { set, page } = useFilters()
  const list = useRead(intakeApi.listImports, { page, size: SIZE })
  return (
    <Page
      title={t`Nhập liệu từ Excel`}
      note={t`Gửi nguyên tệp của cơ quan, không cần sửa mẫu. Chưa có gì được ghi cho đến khi bạn bấm nhập chính thức.`}
      acts={<ExportButton />}
    >
      <Panel><Upload /></Panel>
      <Panel flush title={t`Các lần nhập`}>
        <DataTable
          caption={t`Các lần nhập`} columns={useColumns()} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/nhap-lieu/${one.id}`}
          card={(one) => <TwoLines top={namesOf(one)} bottom={<>{formatInstant(one.uploadedAt)} · <ImportBadge one={one} /></>} />}
          busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
          empty={<EmptyState title={t`Chưa có lần nhập nào.`} hint={t`Kéo các tệp Excel của cơ quan vào ô phía trên.`} />}
        />
      </Panel>
      <Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
    </Page>
  )
}

const SIZE = 20

const Upload = () => {
  const { t } = useLingui()
  const go = useGo()
  const [files, setFiles] = useState<File[]>([])
  const { run, sending, refusal } = useAct(intakeApi.uploadImport)
  const send = async () => {
    const tried = await run({ files })
    if (tried) await go(`/nhap-lieu/${tried.id}`)
  }
  return (
    <Stack gap="sm" align="stretch">
      <FileDrop label={t`Các tệp Excel (.xlsx)`} files={files} onChange={setFiles} accept=".xlsx" hint={t`Tối đa 10 tệp; thứ tự nào cũng được: tổ chức, cán bộ, giao việc, kết quả`} />
      <ErrorNote refusal={refusal} />
      <div><Button disabled={files.length === 0} loading={sending} leftSection={<IconFileSearch size={16} />} onClick={() => void send()}><Trans>Kiểm tra các tệp này</Trans></Button></div>
    </Stack>
  )
}

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
