import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Hook } from '../hook-contract.ts'
import { useFailureWords } from './useFailureWords.ts'

/** How it goes with a hook: told, waiting after a failure and why, or stopped. */
export const HookState = ({ hook: { stoppedAt, waiting, failure, sent, givenUp, lastSentAt } }: { hook: Hook }) => {
  const { t } = useLingui()
  const words = useFailureWords()
  if (stoppedAt) return <TwoLines top={<StateBadge tone="idle">{t`Đã ngừng`}</StateBadge>} bottom={formatInstant(stoppedAt)} />
  const counted = <Trans>{sent} đã gửi, {waiting} đang chờ, {givenUp} thôi gửi</Trans>
  if (failure) return <TwoLines top={<StateBadge tone="late">{words[failure]}</StateBadge>} bottom={counted} />
  return <TwoLines top={<StateBadge tone={lastSentAt ? 'done' : 'wait'}>{lastSentAt ? t`Nhận tốt, ${formatInstant(lastSentAt)}` : t`Chưa gửi tin nào`}</StateBadge>} bottom={counted} />
}
