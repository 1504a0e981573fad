import type { Inline } from '../../../kit/papers/paper.ts'
import { To } from '../../../kit/web/To.tsx'
import styles from './PaperView.module.css'

/** A line of a paper: text, styled text, and figures that open their rows. */
export const Inlines = ({ content, reportId }: { content: readonly Inline[]; reportId: string }) =>
  content.map((piece, at) => <Piece key={String(at)} piece={piece} reportId={reportId} />)

const Piece = ({ piece, reportId }: { piece: Inline; reportId: string }) => {
  if (typeof piece === 'string') return piece
  if ('claim' in piece) return <To href={`/bao-cao/${reportId}/so-lieu/${piece.claim}`} className={styles.figure}>{piece.shown}</To>
  return <span style={{ fontWeight: piece.bold ? 600 : undefined, fontStyle: piece.italic ? 'italic' : undefined }}>{piece.text}</span>
}
