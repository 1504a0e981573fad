import { Trans } from '@lingui/react/macro'
import { compare, formatAmount, subtract, type Amount } from '../../../kit/quantities.ts'

/** How much of the plan is still missing; nothing once it is reached. */
export const Missing = ({ done, plan, measure }: { done: Amount; plan: Amount | null; measure: string | null }) => {
  if (plan === null || compare(done, plan) >= 0) return null
  return <> · <Trans>còn thiếu {formatAmount(subtract(plan, done))} {measure ?? ''}</Trans></>
}
