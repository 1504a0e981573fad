import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { TaskStory } from '../contract.ts'
import { pointsOf } from '../rules.ts'
import { ChartGround } from './ChartGround.tsx'
import { ChartMark } from './ChartMark.tsx'
import { marksOf, scaleOf, stepsPath } from './chartPlan.ts'
import { PointCard } from './PointCard.tsx'
import styles from './TaskChart.module.css'

/** The height is fixed, so that nothing below moves while the width is found. */
const height = 264

/** The chart itself: one tab stop, arrows go from result to result, and the card says everything about the one in hand. */
export const ChartDrawing = ({ task, width }: { task: TaskStory; width: number }) => {
  const { t } = useLingui()
  const [shown, setShown] = useState<number>()
  const [stop, setStop] = useState(0)
  const marks = useRef<(SVGGElement | null)[]>([])
  const scale = scaleOf(task, { width, height })
  const points = marksOf(task)
  const go = (to: number) => {
    const at = Math.max(0, Math.min(points.length - 1, to))
    setStop(at)
    marks.current[at]?.focus()
  }
  const steps: Record<string, number> = { ArrowRight: stop + 1, ArrowDown: stop + 1, ArrowLeft: stop - 1, ArrowUp: stop - 1, Home: 0, End: points.length - 1 }
  const point = shown === undefined ? undefined : points[shown]
  return (
    <div className={styles.drawing} onMouseLeave={() => setShown(undefined)} onBlur={() => setShown(undefined)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows on the way up from the marks, which have the focus */}
      <svg
        className={styles.svg} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t`Biểu đồ tiến độ: ${points.length} kết quả, dùng phím mũi tên để đi từng kết quả. Cùng nội dung có ở dạng bảng.`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setShown(undefined)
          const to = steps[event.key]
          if (to === undefined) return
          event.preventDefault()
          go(to)
        }}
      >
        <ChartGround task={task} scale={scale} />
        <path d={stepsPath(pointsOf(task.entries, 'reported'), scale, task.on)} className={styles.reported} />
        <path d={stepsPath(pointsOf(task.entries, 'accepted'), scale, task.on)} className={styles.accepted} />
        {points.map((one, at) => (
          <ChartMark
            key={one.entry.id} ref={(mark) => { marks.current[at] = mark }} point={one} x={scale.x(one.day)} y={scale.y(one.value)} measure={task.measureName ?? ''} tabIndex={at === Math.min(stop, points.length - 1) ? 0 : -1}
            onShow={() => { setShown(at); setStop(at) }}
          />
        ))}
      </svg>
      {point && <PointCard point={point} measure={task.measureName ?? ''} at={{ x: scale.x(point.day), y: scale.y(point.value) }} width={width} />}
    </div>
  )
}
