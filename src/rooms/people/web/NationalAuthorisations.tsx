import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'
import { EndAuthorisation, type Authorisation } from './EndAuthorisation.tsx'
import { InvitationLink, type Invitation } from './InvitationLink.tsx'
import { LetCompareForm } from './LetCompareForm.tsx'
import styles from './Accounts.module.css'

/** Whom national bodies let read what each province comes to, for who looks after those bodies. */
export const NationalAuthorisations = () => {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Authorisation>()
  const [invitation, setInvitation] = useState<Invitation>()
  const list = useRead(peopleApi.listAuthorisations, { above: true, size: 500 })
  const columns = useColumns(setEnding)
  return (
    <Panel
      flush title={t`Cơ quan trung ương cho xem số liệu từng tỉnh`} note={<Trans>Người được ủy quyền xem số việc theo tình trạng của mỗi tỉnh ở trang Tổng quan, không xem việc, cán bộ hay đơn vị của tỉnh nào.</Trans>}
      aside={<Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}><Trans>Ghi nhận người được xem</Trans></Button>}
    >
      <DataTable
        caption={t`Cơ quan trung ương cho xem số liệu từng tỉnh`} columns={columns} rows={list.data?.rows} keyOf={(one) => one.id} busy={list.isPlaceholderData} error={list.error}
        card={(one) => <div className={styles.card}>{columns.map((column) => <div key={column.key}>{column.cell(one)}</div>)}</div>}
        empty={<EmptyState title={t`Chưa cơ quan trung ương nào ủy quyền.`} hint={t`Ghi nhận theo văn bản của cơ quan; người được ủy quyền nhận liên kết để đặt mật khẩu.`} />}
      />
      <LetCompareForm opened={adding} onClose={() => setAdding(false)} onDone={setInvitation} />
      {ending && <EndAuthorisation authorisation={ending} onClose={() => setEnding(undefined)} />}
      <InvitationLink invitation={invitation} onClose={() => setInvitation(undefined)} />
    </Panel>
  )
}

const useColumns = (end: (one: Authorisation) => void): Column<Authorisation>[] => {
  const { t } = useLingui()
  return [
    { key: 'person', title: t`Cán bộ`, cell: (one) => one.personName }, { key: 'body', title: t`Cơ quan ủy quyền`, cell: (one) => one.body }, { key: 'document', title: t`Văn bản`, cell: (one) => one.document },
    { key: 'days', title: t`Thời gian`, cell: (one) => `${formatDay(one.fromOn)} – ${one.untilOn ? formatDay(one.untilOn) : t`nay`}` },
    { key: 'acts', title: t`Thao tác`, cell: (one) => one.mayEnd && <Button size="compact-sm" variant="default" aria-label={`${t`Chấm dứt`}: ${one.personName}, ${one.body}`} onClick={() => end(one)}><Trans>Chấm dứt</Trans></Button> },
  ]
}
