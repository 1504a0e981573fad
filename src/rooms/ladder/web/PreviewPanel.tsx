import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatDay, weekdayOf } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { PreviewDay, Step } from '../contract.ts'
import styles from './Ladder.module.css'
import { usePreview } from './usePreview.ts'
import { useStepWords } from './useStepWords.ts'

/** What the steps would be about on the next fourteen days, day by day. */
export const PreviewPanel = ({ steps }: { steps: Step[] }) => {
  const { t } = useLingui()
  const { data, error, refetch } = usePreview(steps)
  const years = data?.unconfirmedYears.join(', ')
  return (
    <Panel title={t`14 ngày tới sẽ nhắc`} note={data && (data.wholeProvince ? t`Việc được giao và báo cáo theo đợt của cả tỉnh, nghĩa vụ và vướng mắc trong tầm xem; nếu không ai báo cáo thêm.` : t`Chỉ tính nghĩa vụ trong tầm xem của đồng chí, nếu không ai báo cáo thêm.`)} flush>
      {error && !data ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {years && <p className={styles.tentative} role="note"><Trans>Ngày làm việc năm {years} chưa ai xác nhận: các ngày nhắc dưới đây là tạm tính.</Trans></p>}
      <ol className={styles.days} aria-busy={!data}>{data?.days.map((one) => <DayLine key={one.day} one={one} steps={steps} />)}</ol>
    </Panel>
  )
}

const DayLine = ({ one: { day, isWorking, counts }, steps }: { one: PreviewDay; steps: Step[] }) => {
  const { t } = useLingui()
  const { recipientsOf, when } = useStepWords()
  const weekdays = [t`Thứ hai`, t`Thứ ba`, t`Thứ tư`, t`Thứ năm`, t`Thứ sáu`, t`Thứ bảy`, t`Chủ nhật`]
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <li className={styles.day} data-off={!isWorking || undefined}>
      <span className={styles.date}>{weekdays[weekdayOf(day) - 1]}, {formatDay(day)}</span>
      <span className={styles.total}>{total > 0 ? <Plural value={total} other="# lượt" /> : isWorking ? <Trans>Không có gì đến bước</Trans> : <Trans>Ngày nghỉ</Trans>}</span>
      {total > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ key, count }) => {
            const step = steps.find((other) => other.key === key)
            return step && <li key={key}><b>{count}</b> <span>{when(step)}, {recipientsOf(step.about)[step.recipient]}</span></li>
          })}
        </ul>
      )}
    </li>
  )
}
