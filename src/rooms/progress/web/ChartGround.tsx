import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { compare, formatAmount } from '../../../kit/quantities.ts'
import type { TaskStory } from '../contract.ts'
import { margin, marksOf, type PlanLine, planLines, type Scale } from './chartPlan.ts'
import styles from './TaskChart.module.css'

/** What results are held against: amounts and days, the plan with its revisions and due days, milestones, and the day looked at. */
export const ChartGround = ({ task, scale }: { task: TaskStory; scale: Scale }) => {
  const { t } = useLingui()
  const right = scale.width - margin.right
  const now = scale.x(task.on)
  return (
    <g aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={right} y1={scale.y(tick)} y2={scale.y(tick)} className={styles.grid} />
          <text x={margin.left - 6} y={scale.y(tick) + 4} textAnchor="end" className={styles.label}>{formatAmount(String(tick))}</text>
        </g>
      ))}
      <Days scale={scale} />
      <line x1={now} x2={now} y1={margin.top} y2={scale.ground} className={styles.today} />
      <text x={now > right - 70 ? now - 4 : now + 4} y={margin.top - 6} textAnchor={now > right - 70 ? 'end' : 'start'} className={styles.label}>
        {task.on === task.today ? t`Hôm nay ${formatDay(task.on)}` : t`Xem đến ${formatDay(task.on)}`}
      </text>
      {planLines(task, scale).map((line) => <Plan key={line.year} task={task} line={line} scale={scale} />)}
      {task.milestones.map((one) => (
        <path key={`${one.dueOn} ${one.text}`} d="M0 -6L6 0L0 6L-6 0Z" transform={`translate(${scale.x(one.dueOn)} ${one.amount ? scale.y(one.amount) : scale.ground})`} className={styles.milestone}>
          <title>{`${formatDay(one.dueOn)}: ${one.text}`}</title>
        </path>
      ))}
    </g>
  )
}

const Plan = ({ task, line: { begin, path, jumps, dueOn, plan }, scale }: { task: TaskStory; line: PlanLine; scale: Scale }) => {
  const { t } = useLingui()
  const [due, single] = [scale.x(dueOn), scale.years.length === 1]
  const under = scale.y(plan) + 19
  const isFree = marksOf(task).every((mark) => scale.x(mark.day) < due - 100 || scale.x(mark.day) > due + 10 || Math.abs(scale.y(mark.value) - under) > 16)
  const said = (from: string, to: string) => (compare(to, from) < 0 ? t`${formatAmount(from)} xuống ${formatAmount(to)}` : t`${formatAmount(from)} lên ${formatAmount(to)}`)
  return (
    <g>
      <path d={path} className={styles.plan} />
      <path d={`M${due} ${scale.y(plan) - 6}v12`} className={styles.due} />
      {jumps.length === 0 && due - begin.x > 60 && <text x={begin.x} y={begin.y - 7} className={styles.jump}>{single ? `${formatAmount(begin.plan)} ${task.measureName ?? ''}` : formatAmount(begin.plan)}</text>}
      {single && isFree && <text x={due + 2} y={under} textAnchor="end" className={styles.jump}>{t`hạn ${formatDay(dueOn)}`}</text>}
      {jumps.map((jump) => <text key={jump.day} x={jump.x} y={jump.y - 8} textAnchor={jump.x > margin.left + 90 ? 'end' : 'start'} className={styles.jump}>{said(jump.from, jump.to)}</text>)}
    </g>
  )
}

const Days = ({ scale }: { scale: Scale }) => {
  const single = scale.years.length === 1
  const days = single ? [1, 4, 7, 10].map((month) => `${scale.years[0]}-${String(month).padStart(2, '0')}-01`) : scale.years.map((year) => `${year}-01-01`)
  const every = Math.ceil(days.length / Math.max(2, Math.floor((scale.width - margin.left) / 76)))
  return days.map((day, at) => (
    <g key={day}>
      <line x1={scale.x(day)} x2={scale.x(day)} y1={scale.ground} y2={scale.ground + 4} className={styles.tick} />
      {at % every === 0 && <text x={scale.x(day)} y={scale.ground + 17} textAnchor={at === 0 ? 'start' : 'middle'} className={styles.label}>{single ? `${day.slice(5, 7)}/${day.slice(0, 4)}` : day.slice(0, 4)}</text>}
    </g>
  ))
}
