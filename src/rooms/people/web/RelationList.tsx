import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { addressOf } from '../../../kit/web/addresses.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Session } from '../contract.ts'
import { peopleApi } from './api.ts'
import styles from './Accounts.module.css'

type Relation = Awaited<ReturnType<typeof peopleApi.listRelations>>[number]

/** Who is in charge of, follows or helps which unit, by which document. */
export const RelationList = ({ session }: { session: Session }) => {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const list = useRead(peopleApi.listRelations, {})
  const columns = useColumns()
  const kinds = useKinds()
  return (
    <>
      <div className={styles.bar}>
        <p style={{ color: 'var(--muted)', fontSize: 13 }}><Trans>Người phụ trách, theo dõi xem được việc của đơn vị mình phụ trách.</Trans></p>
        {(session.isAdministrator || session.rights.includes('authorise')) && <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}><Trans>Phân công</Trans></Button>}
      </div>
      <DataTable
        caption={t`Phụ trách, theo dõi, giúp đỡ`} columns={columns} rows={list.data} keyOf={(one) => one.id} error={list.error}
        card={(one) => <div className={styles.card}>{columns.map((column) => <div key={column.key}>{column.cell(one)}</div>)}</div>}
        empty={<EmptyState title={t`Chưa có phân công nào.`} hint={t`Phân công người phụ trách, theo dõi một đơn vị theo văn bản.`} />}
      />
      <ActForm
        opened={adding} onClose={() => setAdding(false)} title={t`Phân công phụ trách, theo dõi`} act={peopleApi.relate} submit={t`Phân công`} done={t`Đã phân công.`}
        initial={{ kind: 'follower', fromOn: session.today }}
        fields={[
          { kind: 'person', name: 'personId', label: t`Cán bộ`, missing: t`Hãy chọn cán bộ.` },
          { kind: 'choice', name: 'kind', label: t`Vai trò`, missing: t`Hãy chọn vai trò.`, options: Object.entries(kinds).map(([value, label]) => ({ value, label })) },
          { kind: 'unit', name: 'unitNo', label: t`Đơn vị`, missing: t`Hãy chọn đơn vị.` },
          { kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` },
          { kind: 'day', name: 'untilOn', label: t`Đến ngày`, half: true },
          { kind: 'own', name: 'document', label: t`Văn bản phân công`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Văn bản phân công`} onChange={onChange} error={error} /> },
        ]}
        toInput={(filled) => filled as Parameters<typeof peopleApi.relate>[0]}
      />
    </>
  )
}

const useKinds = () => {
  const { t } = useLingui()
  return { in_charge: t`Phụ trách`, follower: t`Theo dõi`, helper: t`Giúp đỡ` }
}

const useColumns = (): Column<Relation>[] => {
  const { t } = useLingui()
  const kinds = useKinds()
  return [
    { key: 'person', title: t`Cán bộ`, cell: (one) => <To href={`/can-bo/${one.personId}`}>{one.personName}</To> },
    { key: 'kind', title: t`Vai trò`, cell: (one) => kinds[one.kind] },
    { key: 'unit', title: t`Đơn vị`, cell: (one) => <To href={addressOf('/to-chuc', { code: one.unitCode })}>{one.unitLabel}</To> },
    { key: 'document', title: t`Văn bản`, cell: (one) => one.document },
    { key: 'days', title: t`Thời gian`, cell: (one) => `${formatDay(one.fromOn)} – ${one.untilOn ? formatDay(one.untilOn) : t`nay`}` },
  ]
}
