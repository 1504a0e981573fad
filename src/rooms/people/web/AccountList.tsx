import { Button, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { postAt } from '../../../kit/posts.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { Pager } from '../../../kit/web/Pager.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'
import { InvitationLink, type Invitation } from './InvitationLink.tsx'
import styles from './Accounts.module.css'

type Account = Awaited<ReturnType<typeof peopleApi.listAccounts>>['rows'][number]

/** All accounts, for administrators: give one to a person of the register, send a new link, close. */
export const AccountList = () => {
  const { t } = useLingui()
  const state = useFilters()
  const { filters, set } = state
  const [giving, setGiving] = useState(false)
  const [invitation, setInvitation] = useState<Invitation>()
  const [asked, setAsked] = useState<{ act: 'renew' | 'close'; id: string }>()
  const question = { size: SIZE, ...(filters['search'] && { search: filters['search'] }) }
  const { asked: askedPage, pagerOf } = usePages(question, state)
  const accounts = useRead(peopleApi.listAccounts, { ...question, ...askedPage })
  const account = accounts.data?.rows.find(({ id }) => id === asked?.id)
  // Asked about the row as it is now: its owner may have set a password since the list was read.
  const ask = async (next: typeof asked) => {
    await accounts.refetch()
    setAsked(next)
  }
  const columns = useAccountColumns((next) => void ask(next))
  return (
    <>
      <div className={styles.bar}>
        <TextInput aria-label={t`Tìm tài khoản`} placeholder={t`Tên, tên đăng nhập`} type="search" data-search-key value={filters['search'] ?? ''} onChange={(event) => set({ search: event.currentTarget.value })} />
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setGiving(true)}><Trans>Cấp tài khoản</Trans></Button>
      </div>
      <DataTable
        caption={t`Tài khoản`} columns={columns} rows={accounts.data?.rows} keyOf={(account) => account.id} busy={accounts.isPlaceholderData}
        card={(account) => <div className={styles.card}>{columns.map((column) => <div key={column.key}>{column.cell(account)}</div>)}</div>}
        error={accounts.error} empty={<EmptyState title={t`Không có tài khoản nào khớp.`} hint={t`Thử một phần của tên, hoặc cấp tài khoản cho một người trong danh sách cán bộ.`} />}
      />
      <Pager {...pagerOf(accounts, SIZE)} />
      <ActForm
        opened={giving} onClose={() => setGiving(false)} title={t`Cấp tài khoản`} act={peopleApi.giveAccount} submit={t`Cấp tài khoản`} done={t`Đã cấp tài khoản.`}
        fields={[
          { kind: 'person', name: 'personId', label: t`Cán bộ`, missing: t`Hãy chọn cán bộ.` },
          { kind: 'text', name: 'username', label: t`Tên đăng nhập`, help: t`Chữ thường không dấu, số, dấu chấm.`, missing: t`Hãy nhập tên đăng nhập.` },
          { kind: 'check', name: 'isAdministrator', label: t`Là quản trị hệ thống` },
        ]}
        toInput={({ personId, username, isAdministrator }) => ({ personId: textOf(personId), username: textOf(username), isAdministrator: isAdministrator === true })}
        onDone={setInvitation}
      />
      {account && asked?.act === 'renew' && (
        <ConfirmAct opened onClose={() => setAsked(undefined)} title={t`Cấp lại liên kết đặt mật khẩu`} act={peopleApi.renewInvitation} input={{ id: account.id }} submit={t`Cấp lại liên kết`} done={t`Đã cấp liên kết mới.`} onDone={setInvitation}>
          <Trans>{account.name} sẽ đặt mật khẩu mới bằng liên kết này; liên kết cũ không dùng được nữa.</Trans>
        </ConfirmAct>
      )}
      {account && asked?.act === 'close' && (
        <ConfirmAct opened onClose={() => setAsked(undefined)} title={t`Khóa tài khoản`} act={peopleApi.closeAccount} input={{ id: account.id, version: account.version }} submit={t`Khóa tài khoản`} done={t`Đã khóa tài khoản.`}>
          <Trans>{account.name} ({account.username}) sẽ không đăng nhập được nữa. Mọi việc đã làm vẫn được giữ.</Trans>
        </ConfirmAct>
      )}
      <InvitationLink invitation={invitation} onClose={() => setInvitation(undefined)} />
    </>
  )
}

const SIZE = 30

const useAccountColumns = (ask: (asked: { act: 'renew' | 'close'; id: string }) => void): Column<Account>[] => {
  const { t } = useLingui()
  return [
    { key: 'name', title: t`Cán bộ`, cell: (account) => <TwoLines top={account.name} bottom={postAt(account.post, account.unitLabel)} /> },
    { key: 'username', title: t`Tên đăng nhập`, cell: (account) => account.username },
    { key: 'state', title: t`Tình trạng`, cell: (account) => <AccountState account={account} /> },
    {
      key: 'acts', title: t`Thao tác`,
      cell: (account) => !account.closedAt && (
        <span style={{ display: 'inline-flex', gap: 8 }}>
          <Button size="compact-sm" variant="default" aria-label={`${t`Cấp lại liên kết`}: ${account.name}`} onClick={() => ask({ act: 'renew', id: account.id })}><Trans>Cấp lại liên kết</Trans></Button>
          <Button size="compact-sm" variant="default" aria-label={`${t`Khóa`}: ${account.name}`} onClick={() => ask({ act: 'close', id: account.id })}><Trans>Khóa</Trans></Button>
        </span>
      ),
    },
  ]
}

const AccountState = ({ account }: { account: Account }) => {
  const { t } = useLingui()
  if (account.closedAt) return <StateBadge tone="idle">{t`Đã khóa`}</StateBadge>
  if (!account.hasSignedIn) return <StateBadge tone="wait">{t`Chưa đăng nhập lần nào`}</StateBadge>
  return <StateBadge tone="done">{account.isAdministrator ? t`Đang dùng, quản trị` : t`Đang dùng`}</StateBadge>
}
