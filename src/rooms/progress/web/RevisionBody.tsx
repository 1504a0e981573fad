import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { ToldRevision } from '../rules.ts'
import { type TermLine, useTermLines } from './useTermLines.ts'
import styles from './TaskTimeline.module.css'

/** The terms by an act: all of them the first time, then what was changed, before and after; a target lowered late is said loudly. */
export const RevisionBody = ({ told: { row, before, lateCut } }: { told: ToldRevision }) => {
  const lines = useTermLines()
  const [now, then] = [lines(row), before && lines(before)]
  const changed = then ? now.filter((line, at) => line.value !== then[at]?.value) : now.filter(({ value }) => value)
  const due = before?.dueOn ? formatDay(before.dueOn) : ''
  return (
    <>
      {lateCut === 'after_due' && <p className={styles.late}><Trans>Giảm chỉ tiêu sau khi đã đến hạn ({due}).</Trans></p>}
      {lateCut === 'near_due' && <p className={styles.late}><Trans>Giảm chỉ tiêu khi đã sát hạn ({due}).</Trans></p>}
      <dl className={styles.changes}>
        {changed.map((line) => <Line key={line.key} line={line} before={then?.find(({ key }) => key === line.key)?.value} isFirst={!then} />)}
      </dl>
      {then && changed.length === 0 && <p className={styles.muted}><Trans>Nội dung giữ nguyên.</Trans></p>}
      {row.document && <p className={styles.muted}><Trans>Theo {row.document}</Trans>{row.clause && `, ${row.clause}`}</p>}
      {row.reason && <p><Trans>Lý do: {row.reason}</Trans></p>}
    </>
  )
}

const Line = ({ line: { label, value }, before, isFirst }: { line: TermLine; before: string | undefined; isFirst: boolean }) => (
  <div className={styles.change}>
    <dt>{label}:</dt>
    <dd>{isFirst ? value : <><s><span className={styles.unseen}><Trans>trước:</Trans> </span>{before || '–'}</s> → <strong>{value || '–'}</strong></>}</dd>
  </div>
)
