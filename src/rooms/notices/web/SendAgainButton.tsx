import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Delivery } from '../hook-contract.ts'
import { noticesApi } from './api.ts'

/** Lets a message that was given up, or waits for its next try, be sent at once. */
export const SendAgainButton = ({ row }: { row: Delivery }) => {
  const { t } = useLingui()
  const { run, sending } = useAct(noticesApi.sendAgain)
  const send = async () => {
    if (await run({ id: row.id })) notify(t`Đã xếp tin vào hàng gửi.`)
    else notify(t`Tin này đã gửi xong hoặc kết nối đã ngừng. Tải lại trang để xem.`, 'why')
  }
  return <Button variant="default" size="compact-sm" loading={sending} aria-label={`${t`Gửi lại`}: ${formatDay(row.day)}, ${row.id}`} onClick={() => void send()}><Trans>Gửi lại</Trans></Button>
}
