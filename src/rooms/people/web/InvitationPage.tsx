import { Button } from '@mantine/core'
import { useHash } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { Doorway } from '../../../kit/web/Doorway.tsx'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { To } from '../../../kit/web/To.tsx'
import { peopleApi } from './api.ts'

/** Đặt mật khẩu bằng liên kết dùng một lần: '/dat-mat-khau#…' for an account given, '/moi/…' for the first administrator, who names himself. */
export const InvitationPage = () => {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const params = useParams({ strict: false })
  const first = params.token !== undefined
  const pasted = useHash({ getInitialValueInEffect: false })[0].slice(1)
  const token = params.token ?? pasted
  const naming = useNamingFields()
  const fields: Field[] = [
    ...(first ? naming : []),
    { kind: 'password', name: 'password', label: t`Mật khẩu mới`, help: t`Ít nhất 10 ký tự; nên dùng một câu dễ nhớ.`, missing: t`Hãy nhập mật khẩu mới.` },
  ]
  if (!token) return <NoToken />
  return (
    <Doorway title={first ? t`Lập quản trị viên đầu tiên` : t`Đặt mật khẩu`}>
      <ActBody
        act={peopleApi.useInvitation}
        fields={fields}
        toInput={({ password, username, name }) => ({
          token, password: textOf(password), ...(username ? { username: textOf(username) } : {}), ...(name ? { name: textOf(name) } : {}),
        })}
        submit={t`Đặt mật khẩu và vào Gương`}
        onDone={() => {
          queries.clear()
          void navigate({ href: '/' })
        }}
      />
    </Doorway>
  )
}

const NoToken = () => {
  const { t } = useLingui()
  return (
    <Doorway title={t`Liên kết chưa đủ`}>
      <p style={{ marginBottom: 14 }}><Trans>Liên kết đặt mật khẩu bị cắt mất phần cuối. Hãy mở lại nguyên liên kết quản trị đã gửi.</Trans></p>
      <Button component={To} href="/dang-nhap" variant="default"><Trans>Về trang đăng nhập</Trans></Button>
    </Doorway>
  )
}

// The first administrator is in no register yet, and so says who he is.
const useNamingFields = (): Field[] => {
  const { t } = useLingui()
  return [
    { kind: 'text', name: 'name', label: t`Họ tên`, missing: t`Hãy nhập họ tên.` },
    { kind: 'text', name: 'username', label: t`Tên đăng nhập`, missing: t`Hãy nhập tên đăng nhập.` },
  ]
}
