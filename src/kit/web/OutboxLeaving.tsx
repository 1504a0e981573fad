import { Button, Group, Modal, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { chooseToLeave } from './leaving.ts'
import { useOutbox } from './useOutbox.ts'

/** Asks somebody who signs out while reports of theirs wait on this machine. */
export const OutboxLeaving = () => {
  const { t } = useLingui()
  const count = useOutbox().parcels.length
  return (
    <Modal opened onClose={() => chooseToLeave(false)} title={t`Còn báo cáo chưa gửi`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Stack gap="md">
        <p><Trans>Trên máy này còn {count} báo cáo chưa gửi được. Nếu đăng xuất, chúng vẫn nằm lại đây và chỉ gửi đi khi chính đồng chí đăng nhập lại trên máy này.</Trans></p>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={() => chooseToLeave(true)}><Trans>Vẫn đăng xuất</Trans></Button>
          <Button onClick={() => chooseToLeave(false)} data-autofocus><Trans>Ở lại để gửi</Trans></Button>
        </Group>
      </Stack>
    </Modal>
  )
}
