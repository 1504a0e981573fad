import { formatAmount } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import styles from './HeatTree.module.css'

export interface HeatCellProps {
  /** Left out where the page is narrow. */
  wide?: boolean
  n: number
  of: number
  tone: 'done' | 'going' | 'idle' | 'late'
  /** Where its rows are; none where they are not to be seen. */
  href?: string
  /** What the number is, for those who hear it. */
  label: string
}

/** n of N with a ground as strong as the share; the number says it all, the colour only helps the eye. */
export const HeatCell = ({ n, of, tone, href, label, wide = false }: HeatCellProps) => (
  <td className={styles.heat} data-tone={tone} data-heat={heatOf(n, of, tone)} data-wide={wide || undefined}>
    {n === 0 ? <span className={styles.none}>0</span> : href === undefined ? <Share n={n} of={of} /> : (
      <To href={href} tabIndex={-1} aria-label={`${label}: ${formatAmount(String(n))}/${formatAmount(String(of))}`}><Share n={n} of={of} /></To>
    )}
  </td>
)

const Share = ({ n, of }: { n: number; of: number }) => <>{formatAmount(String(n))}<span className={styles.of}>/{formatAmount(String(of))}</span></>

// Lateness is felt from the first twentieth on; the other states by quarters.
const steps = { late: [0.05, 0.1, 0.2], done: [0.25, 0.5, 0.75], going: [0.25, 0.5, 0.75], idle: [0.25, 0.5, 0.75] }

const heatOf = (n: number, of: number, tone: HeatCellProps['tone']) => (n === 0 || of === 0 ? 0 : 1 + steps[tone].filter((step) => n / of >= step).length)
