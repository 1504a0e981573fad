import { useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { intakeApi } from './api.ts'
import type { Load } from './sending-load.ts'
import { percentOf, useLoadWords } from './useLoadWords.ts'

/** Long files that are being sent, tried or written; nothing where there are none. */
export const OpenLoads = () => {
  const { t } = useLingui()
  const list = useRead(intakeApi.listLoads, {}, { againAfter: (answer) => (answer?.rows.some(isMoving) ? 3_000 : false) })
  const columns: Column<Load>[] = [
    { key: 'file', title: t`Tệp`, main: true, width: '50%', cell: ({ name }) => name },
    { key: 'by', title: t`Người gửi`, cell: ({ broughtBy, broughtAt }) => <TwoLines top={broughtBy} bottom={formatInstant(broughtAt)} /> },
    { key: 'state', title: t`Tình trạng`, cell: (load) => <Badge load={load} /> },
  ]
  if (!list.data || list.data.rows.length === 0) return null
  return (
    <Panel flush title={t`Tệp lớn đang dở`}>
      <DataTable
        caption={t`Tệp lớn đang dở`} columns={columns} rows={list.data.rows} keyOf={({ id }) => id} hrefOf={({ id }) => `/nhap-lieu/tep-lon/${id}`} empty={null}
        card={(load) => <TwoLines top={load.name} bottom={<>{formatInstant(load.broughtAt)} · <Badge load={load} /></>} />}
      />
    </Panel>
  )
}

const Badge = ({ load }: { load: Load }) => {
  const { tone, label } = useLoadWords()[load.state]
  const percent = percentOf(load)
  return <StateBadge tone={tone}>{label}{percent !== null && ` ${String(Math.floor(percent))}%`}</StateBadge>
}

const isMoving = ({ state }: Load) => state === 'checking' || state === 'writing'
