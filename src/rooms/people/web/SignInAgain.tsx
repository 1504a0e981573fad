import { Button, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { setPersonHere } from '../../../kit/web/personHere.ts'
import { focusAsBefore, setSessionEnded } from '../../../kit/web/sessionEnd.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Session } from '../contract.ts'
import { peopleApi } from './api.ts'

/** Over a page whose session has ended: its person signs in again and goes on with what was being filled in; nobody else sees or gets it. */
export const SignInAgain = ({ session }: { session: Session }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(peopleApi.signIn)
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  useEffect(() => focusAsBefore, [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!password || !(await run({ username: session.username, password }))) return
    setPersonHere(session.personId)
    setSessionEnded(false)
    notify(t`Đã đăng nhập lại. Việc vừa bấm trước đó chưa làm được: hãy bấm lại.`)
    await queries.invalidateQueries()
  }
  return (
    <Modal opened onClose={() => {}} centered withCloseButton={false} closeOnEscape={false} zIndex={ABOVE_ALL} transitionProps={{ duration: 0 }} overlayProps={{ backgroundOpacity: 1, color: 'var(--page)' }} title={t`Phiên làm việc đã hết`}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack gap="md">
          <p><Trans>{session.name} đăng nhập lại để làm tiếp. Những gì đang nhập dở ở trang này vẫn còn.</Trans></p>
          <TextInput label={t`Tên đăng nhập`} autoComplete="username" size="md" value={session.username} readOnly />
          <PasswordInput label={t`Mật khẩu`} autoComplete="current-password" size="md" data-autofocus data-mantine-stop-propagation="true" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
          <ErrorNote refusal={refusal} />
          <Button type="submit" size="md" loading={sending} disabled={!password}><Trans>Đăng nhập, làm tiếp</Trans></Button>
          <Button variant="subtle" onClick={() => location.replace('/dang-nhap')}><Trans>Vào bằng tài khoản khác, bỏ phần đang nhập</Trans></Button>
        </Stack>
      </form>
    </Modal>
  )
}

const ABOVE_ALL = 1000
