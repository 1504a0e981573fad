import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { ShownOnce } from '../../../kit/web/ShownOnce.tsx'

export interface Invitation {
  username: string
  link: string
  expiresAt: string
}

/** Shows a one-time link once; it can not be read again later. */
export const InvitationLink = ({ invitation, onClose }: { invitation: Invitation | undefined; onClose: () => void }) => {
  const { t } = useLingui()
  return (
    <ShownOnce text={invitation && new URL(invitation.link, location.origin).href} title={t`Liên kết đặt mật khẩu`} copy={t`Chép liên kết`} onClose={onClose}>
      {invitation && <Trans>Gửi liên kết này cho người dùng {invitation.username}. Chỉ hiện một lần, hết hạn lúc {formatInstant(invitation.expiresAt)}.</Trans>}
    </ShownOnce>
  )
}
