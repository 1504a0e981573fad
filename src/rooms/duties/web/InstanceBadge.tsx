import { Plural, Trans } from '@lingui/react/macro'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { DutyInstance } from '../contract.ts'
import { useInstanceStates } from './useInstanceStates.ts'

/** What an instance is now, how late where it is late. */
export const InstanceBadge = ({ of: { state, lateDays } }: { of: Pick<DutyInstance, 'state' | 'lateDays'> }) => {
  const { tone, label } = useInstanceStates()[state]
  return <StateBadge tone={tone}>{state === 'late' ? <Trans>quá hạn <Plural value={lateDays} other="# ngày" /></Trans> : label}</StateBadge>
}
