import type { marksOf } from './chartPlan.ts'
import { usePointWords } from './usePointWords.ts'
import styles from './TaskChart.module.css'

export interface PointCardProps {
  point: ReturnType<typeof marksOf>[number]
  measure: string
  at: { x: number; y: number }
  width: number
}

/** The card beside a point in hand; the point's own name says the same to a screen reader. */
export const PointCard = ({ point, measure, at, width }: PointCardProps) => {
  const { head, by, decided, evidence } = usePointWords()(point, measure)
  const wide = Math.min(280, width - 16)
  return (
    <div className={styles.card} aria-hidden="true" style={{ width: wide, left: Math.max(8, Math.min(width - wide - 8, at.x - wide / 2)), ...(at.y > 120 ? { bottom: `calc(100% - ${at.y - 14}px)` } : { top: at.y + 14 }) }}>
      <strong>{head}</strong>
      <span>{by}</span>
      <span>{decided}</span>
      <span>{evidence}</span>
    </div>
  )
}
