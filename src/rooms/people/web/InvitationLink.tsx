import { Button, Modal, Stack } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import styles from './Accounts.module.css'

export interface Invitation {
  username: string
  link: string
  expiresAt: string
}

/** Shows a one-time link once; it can not be read again later. */
export const InvitationLink = ({ invitation, onClose }: { invitation: Invitation | undefined; onClose: () => void }) => {
  const { t } = useLingui()
  const { copied, copy } = useClipboard()
  const address = invitation && new URL(invitation.link, location.origin).href
  return (
    <Modal opened={Boolean(invitation)} onClose={onClose} title={t`Liên kết đặt mật khẩu`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      {invitation && address && (
        <Stack gap="sm">
          <p><Trans>Gửi liên kết này cho người dùng {invitation.username}. Chỉ hiện một lần, hết hạn lúc {formatInstant(invitation.expiresAt)}.</Trans></p>
          <code className={styles.link}>{address}</code>
          <Button onClick={() => copy(address)}>{copied ? <Trans>Đã chép</Trans> : <Trans>Chép liên kết</Trans>}</Button>
        </Stack>
      )}
    </Modal>
  )
}
