import { formatAmount } from '../../../kit/quantities.ts'
import { StateMark } from '../../../kit/web/StateMark.tsx'
import type { State } from '../contract.ts'
import { STATES } from './taskFilters.ts'
import { useStateWords } from './useStateWords.ts'
import styles from './StateCounts.module.css'

/** Counts by state in little room: a mark and a number each; none stands where there is none. */
export const StateCounts = ({ counts }: { counts: Record<State, number> }) => {
  const { states } = useStateWords()
  return (
    <span className={styles.counts}>
      {STATES.filter((state) => counts[state] > 0).map((state) => (
        <span key={state} className={styles.one} data-tone={states[state].tone} title={states[state].label}>
          <StateMark tone={states[state].tone} />
          <span className={styles.hidden}>{states[state].label}: </span>
          {formatAmount(String(counts[state]))}
        </span>
      ))}
    </span>
  )
}
