import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'

/** Accounts given and never used, as many as there are: the panel this room offers to an administrator's own page. */
export const WaitingAccounts = () => {
  const { t } = useLingui()
  const { data } = useRead(peopleApi.listAccounts, { unused: true, size: FIRST })
  if (!data) return null
  const { rows, total } = data
  return (
    <Panel title={t`Tài khoản`} aside={<To href="/tai-khoan?tab=tai-khoan"><Trans>Quản lý tài khoản</Trans></To>}>
      {total === 0 && <p style={{ fontSize: 13 }}><Trans>Mọi tài khoản đang mở đều đã đăng nhập.</Trans></p>}
      {total > 0 && <p style={{ fontSize: 13, marginBottom: 6 }}><Trans>{total} người chưa đăng nhập lần nào; cấp lại liên kết nếu họ chưa nhận được.</Trans></p>}
      <ul style={{ display: 'grid', gap: 4, fontSize: 13 }}>
        {rows.map(({ id, name, username, unitLabel }) => (
          <li key={id} data-work-item tabIndex={-1}><To href={`/tai-khoan?tab=tai-khoan&search=${encodeURIComponent(username)}`}>{name}</To> <span style={{ color: 'var(--muted)' }}>{[username, unitLabel].filter(Boolean).join(' · ')}</span></li>
        ))}
      </ul>
    </Panel>
  )
}

const FIRST = 8
