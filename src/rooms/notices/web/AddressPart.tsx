import { Button, Group, Stack, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Preferences } from '../contract.ts'
import { noticesApi } from './api.ts'

/** Where letters go: an address is mine once I entered the code sent there. */
export const AddressPart = ({ preferences: { email, waitingEmail, mailIsOn } }: { preferences: Preferences }) => {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const give = useAct(noticesApi.giveAddress)
  const confirm = useAct(noticesApi.confirmAddress)
  const remove = useAct(noticesApi.removeAddress)
  if (!mailIsOn) return <p><Trans>Hệ thống này chưa nối với máy chủ thư, nên thông báo chỉ hiện trong ứng dụng. Quản trị hệ thống cấu hình bằng GUONG_SMTP_URL.</Trans></p>
  const send = async (address: string) => {
    if (await give.run({ email: address })) notify(t`Đã gửi mã đến ${address}.`)
  }
  const enter = async () => {
    if (waitingEmail && await confirm.run({ email: waitingEmail, code })) notify(t`Từ nay thư được gửi đến ${waitingEmail}.`)
  }
  return (
    <Stack gap="sm">
      {email ? <Group gap="sm"><span><Trans>Thư gửi đến <strong>{email}</strong></Trans></span><Button variant="default" size="compact-sm" onClick={() => void remove.run({})}><Trans>Thôi nhận thư</Trans></Button></Group> : <p><Trans>Chưa có địa chỉ thư: thông báo chỉ hiện trong ứng dụng.</Trans></p>}
      {waitingEmail && (
        <Group gap="sm" align="end">
          <TextInput label={t`Mã đã gửi đến ${waitingEmail}`} inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
          <Button loading={confirm.sending} disabled={code.length !== 6} onClick={() => void enter()}><Trans>Xác nhận</Trans></Button>
          <Button variant="default" loading={give.sending} onClick={() => void send(waitingEmail)}><Trans>Gửi mã mới</Trans></Button>
        </Group>
      )}
      <Group gap="sm" align="end">
        <TextInput label={email ? t`Đổi sang địa chỉ khác` : t`Địa chỉ thư`} type="email" placeholder="ten@tinh.gov.vn" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button variant="default" loading={give.sending} disabled={typed.trim() === ''} onClick={() => void send(typed.trim())}><Trans>Gửi mã xác nhận</Trans></Button>
      </Group>
      <ErrorNote refusal={confirm.refusal ?? give.refusal ?? remove.refusal} />
    </Stack>
  )
}
