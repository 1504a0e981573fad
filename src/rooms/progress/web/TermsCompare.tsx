import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { TaskStory } from '../contract.ts'
import { toldRevisions } from '../rules.ts'
import { useTermLines } from './useTermLines.ts'
import styles from './TermsCompare.module.css'

const DayInput = lazy(() => import('../../../kit/web/DayInput.tsx').then(({ DayInput: input }) => ({ default: input })))

/** The terms as first assigned, as they stood on a day, and as they stand last, side by side; what changed is marked. */
export const TermsCompare = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  const lines = useTermLines()
  const [day, setDay] = useState<string | null>(task.on)
  const rows = toldRevisions(task.revisions).map(({ row }) => row).filter(({ stage }) => stage === 'in_force')
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || rows.length < 2) return null
  const then = rows.findLast(({ effectiveOn }) => !effectiveOn || !day || effectiveOn <= day)
  const columns = [lines(first), then ? lines(then) : undefined, lines(last)]
  return (
    <Panel title={t`Điều khoản qua thời gian`}>
      <div className={styles.day} data-no-print><Suspense fallback={<span className={styles.keep} />}><DayInput label={t`So với ngày`} size="xs" value={day} onChange={setDay} /></Suspense></div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t`Bảng so điều khoản`}>
        <table className={styles.table}>
          <thead><tr><td /><th scope="col"><Trans>Giao đầu</Trans></th><th scope="col">{day ? formatDay(day) : '–'}</th><th scope="col"><Trans>Mới nhất</Trans></th></tr></thead>
          <tbody>
            {lines(first).map(({ key, label }, at) => {
              const values = columns.map((column) => column?.[at]?.value ?? '')
              if (values.every((value) => value === values[0])) return null
              return (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {values.map((value, column) => <td key={column} data-changed={(column > 0 && value !== values[0]) || undefined}>{value || '–'}</td>)}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.rest}><Trans>Điều khoản không có ở đây thì không thay đổi.</Trans></p>
    </Panel>
  )
}
