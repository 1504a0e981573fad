import type { Chart } from '../../../kit/papers/paper.ts'
import { To } from '../../../kit/web/To.tsx'
import styles from './PaperChart.module.css'

/** Stacked bars of counts, as the printed chart draws them; each part's number opens its rows. */
export const PaperChart = ({ chart, reportId }: { chart: Chart; reportId: string }) => {
  const most = Math.max(1, ...chart.bars.map(({ parts }) => parts.reduce((total, { value }) => total + value, 0)))
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{chart.title}</figcaption>
      <ul className={styles.legend}>
        {chart.states.map(({ label, color }) => <li key={label}><span className={styles.swatch} style={{ background: `#${color}` }} aria-hidden="true" />{label}</li>)}
      </ul>
      <ul className={styles.bars}>
        {chart.bars.map((bar) => (
          <li key={bar.label} className={styles.bar}>
            <span className={styles.label}>{bar.label}</span>
            <span className={styles.track}>
              {bar.parts.map((part, at) => part.value > 0 && <Part key={part.figure.claim} part={part} state={chart.states[at]} share={part.value / most} {...{ bar, reportId }} />)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

interface PartProps {
  part: Chart['bars'][number]['parts'][number]
  state: Chart['states'][number] | undefined
  share: number
  bar: Chart['bars'][number]
  reportId: string
}

const Part = ({ part: { figure }, state, share, bar, reportId }: PartProps) => {
  const face = {
    className: styles.part, 'aria-label': `${bar.label}, ${state?.label ?? ''}: ${figure.shown}`,
    style: { width: `${share * 100}%`, background: `#${state?.color ?? '888888'}`, color: `#${state?.ink ?? 'ffffff'}` },
  }
  // A sliver is too small for a finger; its number opens its rows in the table beside the chart.
  if (share < 0.09) return <span role="img" {...face}>{share > 0.035 && figure.shown}</span>
  return <To href={`/bao-cao/${reportId}/so-lieu/${figure.claim}`} {...face}>{figure.shown}</To>
}
