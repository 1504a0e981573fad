import type { Block, Signature } from '../../../kit/papers/paper.ts'
import { Inlines } from './Inlines.tsx'
import { PaperChart } from './PaperChart.tsx'
import { PaperTable } from './PaperTable.tsx'
import styles from './PaperView.module.css'

/** One block of a paper. */
export const PaperBlock = ({ block, reportId }: { block: Block; reportId: string }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2 className={styles.heading}>{block.text}</h2> : <h3 className={styles.subheading}>{block.text}</h3>
    case 'paragraph':
      return <p className={styles.paragraph}><Inlines content={block.content} reportId={reportId} /></p>
    case 'table':
      return <PaperTable table={block} reportId={reportId} />
    case 'chart':
      return <PaperChart chart={block} reportId={reportId} />
    case 'annex':
      return <div className={styles.annex}><p>{block.number}</p><h2>{block.title}</h2><p className={styles.place}>{block.note}</p></div>
    case 'signature':
      return <Signed block={block} />
  }
}

const Signed = ({ block }: { block: Signature }) => (
  <div className={styles.signature}>
    <div>
      <p className={styles.recipients}>Nơi nhận:</p>
      {block.recipients.map((line) => <p key={line}>{line}</p>)}
    </div>
    <div>
      <p className={styles.strong}>{block.onBehalf}</p>
      <p>{block.post}</p>
      <p className={styles.signer}>{block.signer}</p>
    </div>
  </div>
)
