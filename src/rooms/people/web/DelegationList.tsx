import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Session } from '../contract.ts'
import { peopleApi } from './api.ts'
import styles from './Accounts.module.css'

type Delegation = Awaited<ReturnType<typeof peopleApi.listDelegations>>[number]

/** Who stands for me, and for whom I stand, for how long. */
export const DelegationList = ({ session }: { session: Session }) => {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Delegation>()
  const list = useRead(peopleApi.listDelegations, {})
  const columns = useColumns(setEnding)
  const scopes = useScopes()
  return (
    <>
      <div className={styles.bar}>
        <p style={{ color: 'var(--muted)', fontSize: 13 }}><Trans>Người được ủy nhiệm làm thay trong thời gian ghi rõ; họ không thẩm định được kết quả của người ủy nhiệm.</Trans></p>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}><Trans>Ủy nhiệm</Trans></Button>
      </div>
      <DataTable
        caption={t`Ủy nhiệm`} columns={columns} rows={list.data} keyOf={(one) => one.id} error={list.error}
        card={(one) => <div className={styles.card}>{columns.map((column) => <div key={column.key}>{column.cell(one)}</div>)}</div>}
        empty={<EmptyState title={t`Chưa có ủy nhiệm nào.`} hint={t`Khi đi vắng, hãy ủy nhiệm cho người khác báo cáo hoặc xử lý thay.`} />}
      />
      <ActForm
        opened={adding} onClose={() => setAdding(false)} title={t`Ủy nhiệm`} act={peopleApi.delegate} submit={t`Ủy nhiệm`} done={t`Đã ủy nhiệm.`}
        initial={{ scope: 'report', fromOn: session.today }}
        fields={[
          { kind: 'person', name: 'toPersonId', label: t`Người được ủy nhiệm`, missing: t`Hãy chọn người được ủy nhiệm.` },
          { kind: 'choice', name: 'scope', label: t`Làm thay`, missing: t`Hãy chọn phạm vi.`, options: Object.entries(scopes).map(([value, label]) => ({ value, label })) },
          { kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` },
          { kind: 'day', name: 'untilOn', label: t`Đến ngày`, half: true, missing: t`Hãy nhập ngày kết thúc.` },
        ]}
        toInput={(filled) => filled as Parameters<typeof peopleApi.delegate>[0]}
      />
      {ending && (
        <ConfirmAct opened onClose={() => setEnding(undefined)} title={t`Chấm dứt ủy nhiệm`} act={peopleApi.endDelegation} input={{ id: ending.id }} submit={t`Chấm dứt`} done={t`Đã chấm dứt ủy nhiệm.`}>
          <Trans>Từ bây giờ {ending.toName} không làm thay {ending.fromName} nữa.</Trans>
        </ConfirmAct>
      )}
    </>
  )
}

const useScopes = () => {
  const { t } = useLingui()
  return { report: t`Báo cáo kết quả`, manage: t`Xử lý công việc của cơ quan` }
}

const useColumns = (end: (one: Delegation) => void): Column<Delegation>[] => {
  const { t } = useLingui()
  const scopes = useScopes()
  return [
    { key: 'from', title: t`Người ủy nhiệm`, cell: (one) => one.fromName },
    { key: 'to', title: t`Người được ủy nhiệm`, cell: (one) => one.toName },
    { key: 'scope', title: t`Làm thay`, cell: (one) => scopes[one.scope] },
    { key: 'days', title: t`Thời gian`, cell: (one) => `${formatDay(one.fromOn)} – ${one.untilOn ? formatDay(one.untilOn) : '…'}` },
    { key: 'acts', title: t`Thao tác`, cell: (one) => one.mayEnd && <Button size="compact-sm" variant="default" aria-label={`${t`Chấm dứt`}: ${one.fromName} – ${one.toName}`} onClick={() => end(one)}><Trans>Chấm dứt</Trans></Button> },
  ]
}
