import type { Ref } from 'react'
import type { marksOf } from './chartPlan.ts'
import { usePointWords } from './usePointWords.ts'
import styles from './TaskChart.module.css'

export interface ChartMarkProps {
  point: ReturnType<typeof marksOf>[number]
  x: number
  y: number
  measure: string
  tabIndex: number
  onShow: () => void
  ref: Ref<SVGGElement>
}

/** A result on the chart: full when accepted, ringed while it waits, hollow and crossed when it was returned. */
export const ChartMark = ({ point, x, y, measure, tabIndex, onShow, ref }: ChartMarkProps) => {
  const words = usePointWords()(point, measure)
  return (
    <g ref={ref} className={styles.mark} data-kind={point.kind} transform={`translate(${x} ${y})`} tabIndex={tabIndex} role="img" aria-label={words.all} onFocus={onShow} onMouseEnter={onShow} onClick={onShow}>
      <circle r={14} className={styles.touch} />
      <circle r={7} className={styles.focus} />
      <circle r={4.5} className={styles.dot} />
      {point.kind === 'returned' && <path d="M-3 -3L3 3M3 -3L-3 3" className={styles.cross} />}
    </g>
  )
}
