import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Import } from '../contract.ts'
import { intakeApi } from './api.ts'
import styles from './Import.module.css'
import type { Correcting } from './useCorrecting.ts'

type Row = Awaited<ReturnType<typeof intakeApi.listCorrections>>['rows'][number]

/** Who put which cell right, from what to what; each can be taken back until the import is applied. */
export const CorrectionsPanel = ({ tried, correcting }: { tried: Import; correcting: Correcting }) => {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const list = useRead(intakeApi.listCorrections, { id: tried.id, page, size: SIZE })
  const mayWithdraw = tried.offers.includes('answer')
  const back = (row: Row) => (row.holds ? mayWithdraw && <Button variant="subtle" size="compact-sm" leftSection={<IconArrowBackUp size={14} />} disabled={correcting.sending} aria-label={t`Bỏ lần sửa ô ${row.cell}`} onClick={() => void correcting.withdraw([row.id])}><Trans>Bỏ sửa</Trans></Button> : <StateBadge tone="idle">{t`đã bỏ`}</StateBadge>)
  const value = (text: string | null) => text ?? t`(trống)`
  const columns: Column<Row>[] = [
    { key: 'cell', title: t`Ô`, cell: (row) => <TwoLines top={row.cell} bottom={row.sheet} /> },
    { key: 'was', title: t`Từ`, width: '28%', cell: (row) => <span className={styles.before}>{value(row.was)}</span> },
    { key: 'value', title: t`Thành`, width: '28%', cell: (row) => value(row.value) },
    { key: 'by', title: t`Người sửa`, cell: (row) => <TwoLines top={row.by} bottom={formatInstant(row.at)} /> },
    { key: 'back', title: t`Bỏ sửa`, cell: back },
  ]
  return (
    <Panel flush title={t`Các ô đã sửa`}>
      <DataTable
        caption={t`Các ô đã sửa`} columns={columns} rows={list.data?.rows} keyOf={(row) => row.id} busy={list.isPlaceholderData} error={list.error} empty={null}
        card={(row) => <><TwoLines top={`${row.cell}: ${value(row.was)} → ${value(row.value)}`} bottom={`${row.by} · ${formatInstant(row.at)}`} />{back(row)}</>}
      />
      <div className={styles.pager}><Pager page={page} pageSize={SIZE} total={list.data?.total ?? 0} onPage={setPage} /></div>
    </Panel>
  )
}

const SIZE = 20
