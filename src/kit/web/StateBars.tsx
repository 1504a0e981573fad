import type { ReactNode } from 'react'
import { formatAmount } from '../quantities.ts'
import type { Tone } from './StateBadge.tsx'
import { To } from './To.tsx'
import styles from './StateBars.module.css'

export interface Share {
  key: string
  label: string
  tone: Tone
}

export interface StateRow {
  key: string
  label: ReactNode
  /** The whole row's records. */
  href: string
  counts: Record<string, { count: number; href: string }>
}

export interface StateBarsProps {
  shares: Share[]
  rows: StateRow[]
  caption: string
}

/** Tasks counted by state, a stacked bar each row; a table for those who can not see bars, and every number opens its rows. */
export const StateBars = ({ shares, rows, caption }: StateBarsProps) => {
  const most = Math.max(1, ...rows.map(totalOf))
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <td />
          <td aria-hidden="true" className={styles.barHead} />
          {shares.map((share) => (
            <th key={share.key} scope="col" className={styles.head}>
              <span className={styles.swatch} data-tone={share.tone} aria-hidden="true" />
              {share.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={styles.label}><To href={row.href}>{row.label}</To></th>
            <td aria-hidden="true" className={styles.barCell}><Stack row={row} shares={shares} most={most} /></td>
            {shares.map((share) => (
              <td key={share.key} className={styles.count} data-tone={share.tone}><Count of={row.counts[share.key]} /></td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Stack = ({ row, shares, most }: { row: StateRow; shares: Share[]; most: number }) => (
  <span className={styles.stack} style={{ width: `${(totalOf(row) / most) * 100}%` }}>
    {shares.map((share) => {
      const count = row.counts[share.key]?.count ?? 0
      return count > 0 && <span key={share.key} data-tone={share.tone} style={{ flexGrow: count }} />
    })}
  </span>
)

const Count = ({ of }: { of: { count: number; href: string } | undefined }) =>
  of && of.count > 0 ? <To href={of.href}>{formatAmount(String(of.count))}</To> : <span className={styles.none}>0</span>

const totalOf = (row: StateRow) => Object.values(row.counts).reduce((total, { count }) => total + count, 0)
