import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'

/** Accounts given and never used: the panel this room offers to an administrator's own page. */
export const WaitingAccounts = () => {
  const { t } = useLingui()
  const { data } = useRead(peopleApi.listAccounts, { size: 100 })
  const waiting = data?.rows.filter(({ hasSignedIn, closedAt }) => !hasSignedIn && closedAt === null) ?? []
  const shown = waiting.slice(0, FIRST)
  return (
    <Panel title={t`Tài khoản`} aside={<To href="/tai-khoan"><Trans>Quản lý tài khoản</Trans></To>}>
      {data && waiting.length === 0 && <p style={{ fontSize: 13 }}><Trans>{data.total} tài khoản đều đã đăng nhập.</Trans></p>}
      {waiting.length > 0 && <p style={{ fontSize: 13, marginBottom: 6 }}><Trans>{waiting.length} người chưa đăng nhập lần nào; cấp lại liên kết nếu họ chưa nhận được.</Trans></p>}
      <ul style={{ display: 'grid', gap: 4, fontSize: 13 }}>
        {shown.map(({ id, name, username, unitLabel }) => (
          <li key={id} data-work-item tabIndex={-1}><To href={`/tai-khoan?search=${encodeURIComponent(username)}`}>{name}</To> <span style={{ color: 'var(--muted)' }}>{[username, unitLabel].filter(Boolean).join(' · ')}</span></li>
        ))}
      </ul>
    </Panel>
  )
}

const FIRST = 8
