import { Button, Group, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { apiOf } from '../../../kit/web/client.ts'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { ShownOnce } from '../../../kit/web/ShownOnce.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { desk } from '../contract.ts'

/** My due days in a calendar program of my own: a secret address, shown once, renewed or revoked here. */
export const CalendarFeed = () => {
  const { t } = useLingui()
  const { data, error } = useRead(deskApi.readFeed, {})
  const [asked, setAsked] = useState<'make' | 'renew' | 'end'>()
  const [link, setLink] = useState<string>()
  const close = () => setAsked(undefined)
  const feed = data?.feed
  return (
    <Panel title={t`Lịch cá nhân`}>
      <Stack gap="sm">
        <p>{feed ? <Trans>Ứng dụng lịch đang đọc được hạn việc của đồng chí bằng đường dẫn lấy lúc {formatInstant(feed.madeAt)}.</Trans> : <Trans>Xem hạn các việc mình giữ ngay trong ứng dụng lịch trên điện thoại hay máy tính: lấy một đường dẫn riêng rồi thêm vào ứng dụng lịch.</Trans>}</p>
        <ErrorNote error={error} />
        {data && (
          <Group gap="xs">
            {feed ? (
              <>
                <Button variant="default" onClick={() => setAsked('renew')}><Trans>Lấy đường dẫn mới</Trans></Button>
                <Button variant="default" onClick={() => setAsked('end')}><Trans>Thu hồi</Trans></Button>
              </>
            ) : <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => setAsked('make')}><Trans>Lấy đường dẫn lịch</Trans></Button>}
          </Group>
        )}
      </Stack>
      <ConfirmAct opened={asked === 'make' || asked === 'renew'} onClose={close} title={t`Lấy đường dẫn lịch`} act={deskApi.makeFeed} input={{}} submit={t`Lấy đường dẫn`} onDone={({ link: path }) => setLink(new URL(path, location.origin).href)}>
        <Trans>Ai có đường dẫn này đều xem được tên và hạn các việc đồng chí giữ, không cần đăng nhập. Chỉ thêm vào ứng dụng lịch của mình, không gửi cho người khác.</Trans> {asked === 'renew' && <Trans>Đường dẫn cũ thôi dùng được ngay.</Trans>}
      </ConfirmAct>
      <ConfirmAct opened={asked === 'end'} onClose={close} title={t`Thu hồi đường dẫn lịch`} act={deskApi.endFeed} input={{}} submit={t`Thu hồi`} done={t`Đã thu hồi đường dẫn lịch.`}>
        <Trans>Ứng dụng lịch sẽ không đọc được hạn việc của đồng chí nữa. Muốn dùng lại thì lấy đường dẫn mới.</Trans>
      </ConfirmAct>
      <ShownOnce text={link} title={t`Đường dẫn lịch của tôi`} copy={t`Chép đường dẫn`} onClose={() => setLink(undefined)}>
        <Trans>Trong ứng dụng lịch, chọn thêm lịch theo đường dẫn (URL) rồi dán vào. Đường dẫn chỉ hiện một lần; mất thì lấy đường dẫn mới.</Trans>
      </ShownOnce>
    </Panel>
  )
}

const deskApi = apiOf<typeof desk>('desk')
