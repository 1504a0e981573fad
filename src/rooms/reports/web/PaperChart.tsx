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
              {bar.parts.map(({ value, figure }, at) => value > 0 && (
                <To
                  key={figure.claim}
                  href={`/bao-cao/${reportId}/so-lieu/${figure.claim}`}
                  className={styles.part}
                  aria-label={`${bar.label}, ${chart.states[at]?.label ?? ''}: ${figure.shown}`}
                  style={{ width: `${(value / most) * 100}%`, background: `#${chart.states[at]?.color ?? '888888'}`, color: `#${chart.states[at]?.ink ?? 'ffffff'}` }}
                >
                  {value / most > 0.035 && figure.shown}
                </To>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
