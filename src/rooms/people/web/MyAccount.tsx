import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { postAt } from '../../../kit/posts.ts'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Session } from '../contract.ts'
import { peopleApi } from './api.ts'
import { useRightWords } from './useRightWords.ts'
import styles from './Accounts.module.css'

/** My account: who I am here, for whom I work with which rights, my password, and what other rooms keep for me. */
export const MyAccount = ({ session, besides }: { session: Session; besides?: ReactNode }) => {
  const { t } = useLingui()
  return (
    <div className={styles.columns}>
      <Panel title={t`Tôi được làm gì`}>
        <Facts
          rows={[
            [t`Tên đăng nhập`, session.username],
            [t`Chức vụ`, postAt(session.post, session.unitLabel)],
            [t`Quản trị hệ thống`, session.isAdministrator && t`Có`],
            [t`Làm việc thay mặt`, <WorksFor key="for" session={session} />],
          ]}
        />
      </Panel>
      <Panel title={t`Đổi mật khẩu`}>
        <ActBody
          act={peopleApi.changePassword}
          fields={[
            { kind: 'password', name: 'old', label: t`Mật khẩu hiện tại`, missing: t`Hãy nhập mật khẩu hiện tại.` },
            { kind: 'password', name: 'password', label: t`Mật khẩu mới`, help: t`Ít nhất 10 ký tự; nên dùng một câu dễ nhớ.`, missing: t`Hãy nhập mật khẩu mới.` },
          ]}
          toInput={({ old, password }) => ({ old: textOf(old), password: textOf(password) })}
          submit={t`Đổi mật khẩu`}
          done={t`Đã đổi mật khẩu.`}
        />
      </Panel>
      {besides}
    </div>
  )
}

const WorksFor = ({ session }: { session: Session }) => {
  const words = useRightWords()
  if (session.worksFor.length === 0) return <Trans>Chưa được cơ quan nào ủy quyền; đồng chí báo cáo được việc mình giữ.</Trans>
  return (
    <ul className={styles.powers}>
      {session.worksFor.map((one) => (
        <li key={`${one.unitNo} ${one.body} ${one.via ?? ''}`}>
          <TwoLines top={one.body} bottom={<>{one.rights.map((right) => words[right]).join(', ')}{one.via && <> · <Trans>thay {one.via}</Trans></>}</>} />
        </li>
      ))}
    </ul>
  )
}
