import { Tabs } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, type ReactNode } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { AccountList } from './AccountList.tsx'
import { AuthorisationList } from './AuthorisationList.tsx'
import { DelegationList } from './DelegationList.tsx'
import { MyAccount } from './MyAccount.tsx'
import { RelationList } from './RelationList.tsx'
import { useSession } from './useSession.ts'
import styles from './Accounts.module.css'

/** Tài khoản và ủy quyền: mine, what bodies authorised, who stands for whom, who follows which unit, and (administrators) all accounts. */
export const AccountsPage = ({ besides }: { besides?: ReactNode }) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const session = useSession()
  const tab = filters['tab'] ?? 'toi'
  const tabs = useTabInSight(tab)
  if (!session) return <PageWaiting />
  return (
    <Page title={t`Tài khoản và ủy quyền`}>
      {session.mustSetPassword && <ErrorNote refusal={{ code: 'must_set_password', status: 0, message: t`Mật khẩu đang dùng là mật khẩu được cấp. Hãy đổi mật khẩu trước khi làm việc.`, issues: [], data: undefined }} />}
      <Tabs value={tab} onChange={(next) => set({ tab: next ?? undefined, search: undefined })} keepMounted={false}>
        <Tabs.List ref={tabs} mb="md" className={styles.tabs}>
          <Tabs.Tab value="toi">{t`Của tôi`}</Tabs.Tab>
          <Tabs.Tab value="uy-quyen">{t`Ủy quyền`}</Tabs.Tab>
          <Tabs.Tab value="uy-nhiem">{t`Ủy nhiệm`}</Tabs.Tab>
          <Tabs.Tab value="theo-doi">{t`Phụ trách, theo dõi`}</Tabs.Tab>
          {session.isAdministrator && <Tabs.Tab value="tai-khoan">{t`Tài khoản`}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel className={styles.panel} value="toi"><MyAccount session={session} besides={besides} /></Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="uy-quyen"><AuthorisationList /></Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="uy-nhiem"><DelegationList session={session} /></Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="theo-doi"><RelationList session={session} /></Tabs.Panel>
        {session.isAdministrator && <Tabs.Panel className={styles.panel} value="tai-khoan"><AccountList /></Tabs.Panel>}
      </Tabs>
    </Page>
  )
}

// On a phone the tabs are wider than the screen.
const useTabInSight = (tab: string) => {
  const list = useRef<HTMLDivElement>(null)
  // Newer browsers answer with a promise, which is no way to end an effect.
  useEffect(() => { void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' }) }, [tab])
  return list
}
