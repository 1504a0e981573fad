import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { useUnitName } from '../../../kit/web/useUnitName.ts'
import type { Ref, Target } from '../contract.ts'
import { isFounding } from './stepForm.ts'
import styles from './Steps.module.css'

/** A unit by the name it had on a day. */
export const UnitName = ({ unitNo, on }: { unitNo: number; on: string | undefined }) => <strong className={styles.unit}>{useUnitName(unitNo, on ? { on } : {})}</strong>

/** Units one after the other; of many the first few and how many more. */
export const UnitNames = ({ unitNos, on }: { unitNos: number[]; on: string | undefined }) => {
  const rest = unitNos.length - MOST
  return (
    <>
      {unitNos.slice(0, MOST).map((unitNo, at) => <Fragment key={unitNo}>{at > 0 && ', '}<UnitName unitNo={unitNo} on={on} /></Fragment>)}
      {rest > 0 && <> <Trans>và {rest} đơn vị nữa</Trans></>}
    </>
  )
}

const MOST = 6

export interface RefNameProps { of: Ref; on: string | undefined; founded: { code: string; name: string }[] }

/** A unit that stands, or one that the act itself founds. */
export const RefName = ({ of, on, founded }: RefNameProps) => {
  if ('unitNo' in of) return <UnitName unitNo={of.unitNo} on={on} />
  return <strong className={styles.unit}>{founded.find(({ code }) => code === of.newCode)?.name ?? of.newCode}</strong>
}

/** Who takes over; a new unit says its code and under whom it stands. */
export const TargetName = ({ of, on, founded }: { of: Target } & Omit<RefNameProps, 'of'>) => {
  if (!isFounding(of)) return <RefName of={of} on={on} founded={founded} />
  const { code, name, committeeName, under } = of
  return <><strong className={styles.unit}>{committeeName ?? name}</strong> <span className={styles.new}><Trans>(lập mới, mã {code}{under && <>, dưới <RefName of={under} on={on} founded={founded} /></>})</Trans></span></>
}
