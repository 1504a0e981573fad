import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Page } from '../../../kit/web/Page.tsx'
import { ShownOnce } from '../../../kit/web/ShownOnce.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { noticesApi } from './api.ts'
import { HookDeliveries } from './HookDeliveries.tsx'
import { HookForm } from './HookForm.tsx'
import { HookList } from './HookList.tsx'

/** Kết nối: which other programs are told by signed messages, what they were told and what came of it; for the administrator. */
export const HooksPage = () => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const [recording, setRecording] = useState(false)
  const [secret, setSecret] = useState<string>()
  const hooks = useRead(noticesApi.listHooks, {})
  const chosen = hooks.data?.find(({ id }) => id === filters['hook']) ?? hooks.data?.[0]
  return (
    <Page
      title={t`Kết nối`} note={<Trans>Báo cho phần mềm khác của tỉnh bằng tin có chữ ký; tin chỉ có mã và ngày, không có tên việc, tên người</Trans>}
      acts={<Button leftSection={<IconPlus size={16} />} onClick={() => setRecording(true)}><Trans>Ghi kết nối</Trans></Button>}
    >
      <HookList hooks={hooks.data} error={hooks.error} chosen={chosen?.id} onChoose={(hook) => set({ hook })} onSecret={setSecret} />
      {chosen && <HookDeliveries key={chosen.id} hook={chosen} />}
      <HookForm opened={recording} onClose={() => setRecording(false)} onRecorded={(hook) => set({ hook })} onSecret={setSecret} />
      <ShownOnce text={secret} title={t`Khóa ký của kết nối`} copy={t`Chép khóa`} onClose={() => setSecret(undefined)}>
        <Trans>Giao khóa này cho người vận hành phần mềm nhận tin để kiểm tra chữ ký. Khóa chỉ hiện một lần; mất thì sửa kết nối và thay khóa.</Trans>
      </ShownOnce>
    </Page>
  )
}
