import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Doorway } from '../../../kit/web/Doorway.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { setSessionEnded } from '../../../kit/web/sessionEnd.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { peopleApi } from './api.ts'

/** Đăng nhập: name and password, then back to where one wanted to go. */
export const SignInPage = () => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(peopleApi.signIn)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const search: { ve?: string } = useSearch({ strict: false })
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!username.trim() || !password) return
    if (!(await run({ username: username.trim(), password }))) return
    queries.clear()
    setSessionEnded(false)
    await navigate({ href: inside(search.ve) })
  }
  return (
    <Doorway title={t`Đăng nhập`}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack gap="md">
          <TextInput
            label={t`Tên đăng nhập`} autoComplete="username" autoCapitalize="none" autoFocus size="md" value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            error={asked && !username.trim() && t`Hãy nhập tên đăng nhập.`}
          />
          <PasswordInput
            label={t`Mật khẩu`} autoComplete="current-password" size="md" value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            aria-invalid={asked && !password ? true : undefined}
            error={asked && !password && t`Hãy nhập mật khẩu.`}
          />
          <ErrorNote refusal={refusal} />
          <Button type="submit" size="md" loading={sending} fullWidth><Trans>Đăng nhập</Trans></Button>
        </Stack>
      </form>
    </Doorway>
  )
}

// Only paths of our own: an address of another site in ?ve= must not take anybody there.
const inside = (path: string | undefined) => (path?.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : '/')
