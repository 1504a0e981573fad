import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { MailWish, NoticeKind, Preferences } from '../contract.ts'
import { AddressPart } from './AddressPart.tsx'
import { noticesApi } from './api.ts'
import { useKindWords } from './useKindWords.ts'
import styles from './Notices.module.css'

/** How I am told: in the application always; by letter at once, with the day's digest or not, for each kind; and quiet hours. */
export const NoticePreferences = () => {
  const { t } = useLingui()
  const { data, error } = useRead(noticesApi.readPreferences, {})
  return (
    <Panel title={t`Cách nhận thông báo`} note={t`Trong ứng dụng luôn nhận đủ. Thư tổng hợp gửi lúc 7 giờ sáng ngày làm việc, gồm những thông báo chưa đọc.`}>
      <ErrorNote error={error} />
      {data && <Stack gap="md"><AddressPart preferences={data} />{data.mailIsOn && <WishForm key={JSON.stringify(data)} preferences={data} />}</Stack>}
    </Panel>
  )
}

const WishForm = ({ preferences }: { preferences: Preferences }) => {
  const { t } = useLingui()
  const kinds = useKindWords()
  const [wish, setWish] = useState({ mail: preferences.mail, from: preferences.quietFrom ?? '', until: preferences.quietUntil ?? '' })
  const { run, sending, refusal } = useAct(noticesApi.setPreferences)
  const ways = [{ value: 'at_once', label: t`Gửi thư ngay` }, { value: 'digest', label: t`Thư tổng hợp` }, { value: 'off', label: t`Không gửi thư` }]
  const save = async () => {
    if (await run({ mail: wish.mail, quietFrom: wish.from || null, quietUntil: wish.until || null })) notify(t`Đã lưu cách nhận thông báo.`)
  }
  return (
    <Stack gap="sm">
      <table className={styles.kinds}>
        <tbody>
          {(Object.keys(kinds) as NoticeKind[]).map((kind) => (
            <tr key={kind}>
              <th scope="row">{kinds[kind]}</th>
              <td><NativeSelect aria-label={kinds[kind]} data={ways} value={wish.mail[kind]} onChange={(event) => setWish({ ...wish, mail: { ...wish.mail, [kind]: event.currentTarget.value as MailWish } })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.hours}>
        <TextInput type="time" label={t`Không gửi thư từ`} value={wish.from} onChange={(event) => setWish({ ...wish, from: event.currentTarget.value })} />
        <TextInput type="time" label={t`đến`} value={wish.until} onChange={(event) => setWish({ ...wish, until: event.currentTarget.value })} />
        <Button loading={sending} onClick={() => void save()}><Trans>Lưu cách nhận</Trans></Button>
      </div>
      <ErrorNote refusal={refusal} />
    </Stack>
  )
}
