import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { BreakReason } from '../across-contract.ts'

/** Why a figure is not exact: which unit was divided or put together, on which day, how many tasks, and among whom they may lie. */
export const AcrossReasons = ({ reasons }: { reasons: BreakReason[] }) => reasons.map(({ kind, unit, onDay, tasks, among }) => {
  const [day, count, units] = [formatDay(onDay), formatAmount(String(tasks)), among.map(({ label }) => label).join(', ')]
  return (
    <div key={`${onDay} ${unit.unitNo}`}>
      {kind === 'divided'
        ? <Trans>{unit.label} được chia ngày {day}: {count} việc có thể thuộc {units}.</Trans>
        : <Trans>{unit.label} được hợp lại ngày {day}: {count} việc có thể thuộc {units}.</Trans>}
    </div>
  )
})
