import { Trans, useLingui } from '@lingui/react/macro'
import { To } from '../../../kit/web/To.tsx'
import type { AcrossRow } from '../across-contract.ts'
import { type AcrossAsked, acrossAddress } from './acrossAddress.ts'

/** A figure in another structure, each end a way to its rows: exact, or from what surely counts to what may. */
export const AcrossFigure = ({ row: { unitNo, figure }, label, asked }: { row: AcrossRow; label: string; asked: AcrossAsked }) => {
  const { t } = useLingui()
  const { exact, low, high, certain, open } = figure
  const end = (shown: string, sure: 'certain' | 'open', name: string) => (
    <strong>{(sure === 'certain' ? certain : open) > 0 ? <To href={acrossAddress({ ...asked, unitNo, sure })} aria-label={name}>{shown}</To> : shown}</strong>
  )
  const [least, most] = [low.shown, high.shown]
  return exact
    ? end(low.shown, certain > 0 ? 'certain' : 'open', t`${label}: ${least}`)
    : <Trans>từ {end(low.shown, 'certain', t`${label}: chắc chắn ${least}`)} đến {end(high.shown, 'open', t`${label}: có thể đến ${most}`)}</Trans>
}
