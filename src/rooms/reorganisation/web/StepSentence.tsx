import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { addDays } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Step } from '../contract.ts'
import { unitKindName } from './kinds.ts'
import { RefName, TargetName, UnitName, UnitNames } from './UnitNames.tsx'

export interface StepSentenceProps { step: Step; day: string | null; founded: { code: string; name: string }[] }

/** What a step does, as one would say it; units by the names they had the day before. */
export const StepSentence = ({ step, day, founded }: StepSentenceProps) => {
  const on = day ? addDays(day, -1) : undefined
  const names = { on, founded }
  switch (step.kind) {
    case 'found': return <Trans>Thành lập <TargetName of={step} {...names} /></Trans>
    case 'rename': return <Trans><UnitName unitNo={step.unitNo} on={on} /> đổi tên thành <strong>{step.committeeName ?? step.name}</strong></Trans>
    case 'recode': return <Trans><UnitName unitNo={step.unitNo} on={on} /> mang mã <strong>{step.code}</strong></Trans>
    case 'move': return step.under ? <Trans><UnitName unitNo={step.unitNo} on={on} /> sang trực thuộc <RefName of={step.under} {...names} /></Trans> : <Trans><UnitName unitNo={step.unitNo} on={on} /> đứng trên cùng, không trực thuộc ai</Trans>
    case 'merge': return <Trans><UnitNames unitNos={step.fromUnitNos} on={on} /> thành <TargetName of={step.into} {...names} /></Trans>
    case 'split': return (
      <>
        {step.ends ? <Trans><UnitName unitNo={step.fromUnitNo} on={on} /> chia thành</Trans> : <Trans>Tách từ <UnitName unitNo={step.fromUnitNo} on={on} /></Trans>}{' '}
        {step.parts.map(({ into, share }, at) => (
          // Parts of a step as given have no name of their own and do not change places.
          <Fragment key={String(at)}>{at > 0 && '; '}<TargetName of={into} {...names} />{typeof share === 'number' && <> {formatAmount(String(Math.round(share * 10_000) / 100))}%</>}</Fragment>
        ))}
      </>
    )
    case 'dissolve': return step.to ? <Trans><UnitName unitNo={step.unitNo} on={on} /> giải thể; <RefName of={step.to} {...names} /> nhận việc và người</Trans> : <Trans><UnitName unitNo={step.unitNo} on={on} /> giải thể, không ai tiếp nhận</Trans>
    case 'abolish_level': return step.underUnitNo === undefined ? <Trans>Kết thúc cấp <strong>{unitKindName(step.unitKind)}</strong> trong cả tỉnh</Trans> : <Trans>Kết thúc cấp <strong>{unitKindName(step.unitKind)}</strong> dưới <UnitName unitNo={step.underUnitNo} on={on} /></Trans>
    case 'change_kind': return <Trans><UnitName unitNo={step.unitNo} on={on} /> thành <strong>{step.kindName ?? unitKindName(step.unitKind)}</strong></Trans>
  }
}
