import type { ReportStory } from '../contract.ts'
import { PaperPart } from './PaperPart.tsx'
import styles from './PaperView.module.css'

/** The paper as it will be printed, with each figure a link to its rows. */
export const PaperView = ({ report }: { report: ReportStory }) => (
  <article className={styles.paper} lang="vi" data-paper>
    <header className={styles.letterhead}>
      <div>
        {report.letterhead.superior && <p>{report.letterhead.superior}</p>}
        <p className={styles.issuing}>{report.letterhead.issuing}</p>
        <p>*</p>
        <p>{report.letterhead.number}</p>
      </div>
      <div>
        <p className={styles.party}>ĐẢNG CỘNG SẢN VIỆT NAM</p>
        <p className={styles.place}>{report.letterhead.placeAndDay}</p>
      </div>
    </header>
    <div className={styles.subject}>
      <p className={styles.name}>BÁO CÁO</p>
      {report.subject.map((line) => <p key={line}>{line}</p>)}
    </div>
    {report.parts.map((part, at) => (
      // Parts have no name of their own and never change places.
      <PaperPart key={`${part.orientation} ${String(at)}`} part={part} reportId={report.id} opened={at === 0} />
    ))}
  </article>
)
