import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatAmount } from '../quantities.ts'
import { To } from './To.tsx'
import styles from './Figure.module.css'

export interface Counted {
  count: number
  /** The rows behind the number. */
  href: string
}

export interface FigureProps {
  label: string
  accepted: Counted
  /** The same figure by what was reported, where the two may differ. */
  reported?: Counted
  note?: ReactNode
  tone?: 'done' | 'late'
}

/** A number that opens its rows; where results count, both bases stand side by side with how far they are apart. */
export const Figure = ({ label, accepted, reported, note, tone }: FigureProps) => (
  <div className={styles.figure} data-tone={tone}>
    <div className={styles.label}>{label}</div>
    <div className={styles.bases}>
      {reported && <Basis of={reported} label={label} name={<Trans>theo báo cáo</Trans>} />}
      <Basis of={accepted} label={label} {...(reported && { name: <Trans>đã thẩm định</Trans> })} />
    </div>
    {reported && <div className={styles.note}><Gap by={reported.count - accepted.count} /></div>}
    {note && <div className={styles.note}>{note}</div>}
  </div>
)

const Basis = ({ of, label, name }: { of: Counted; label: string; name?: ReactNode }) => (
  <div>
    <To href={of.href} className={styles.number}>
      <span className={styles.unseen}>{label}: </span>{formatAmount(String(of.count))}
    </To>
    {name && <div className={styles.basis}>{name}</div>}
  </div>
)

const Gap = ({ by }: { by: number }) => {
  if (by === 0) return <Trans>hai cơ sở bằng nhau</Trans>
  const apart = formatAmount(String(Math.abs(by)))
  return by > 0 ? <Trans>báo cáo nhiều hơn {apart}</Trans> : <Trans>báo cáo ít hơn {apart}</Trans>
}
