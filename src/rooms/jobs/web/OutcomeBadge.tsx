import { useLingui } from '@lingui/react/macro'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Tone } from '../../../kit/web/tone.ts'
import type { Outcome, QueuedJob } from '../contract.ts'

/** How a run came out, or how a job stands in the queue, in words. */
export const OutcomeBadge = ({ outcome }: { outcome: Outcome | QueuedJob['state'] }) => {
  const { t } = useLingui()
  const words: Record<Outcome | QueuedJob['state'], string> = { done: t`Đã xong`, failed: t`Không xong`, cut: t`Bị ngắt, chạy lại`, running: t`Đang chạy`, waiting: t`Chờ đến giờ`, retrying: t`Sẽ thử lại` }
  return <StateBadge tone={tones[outcome]}>{words[outcome]}</StateBadge>
}

const tones: Record<Outcome | QueuedJob['state'], Tone> = { done: 'done', failed: 'late', cut: 'wait', running: 'going', waiting: 'idle', retrying: 'wait' }
