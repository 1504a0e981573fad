import { useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import styles from './Consolidation.module.css'
import type { Piece } from './marks.ts'
import { SharesModal } from './SharesModal.tsx'
import { TaskPiece } from './TaskPiece.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** A piece of a section: words, a figure that is followed down to its rows, or a quotation with its source. */
export const SectionPiece = ({ piece, reportId }: { piece: Piece; reportId: string }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  const { amountOf, labelOf, counts } = useFigureWords()
  if (piece.kind === 'words') return piece.text
  if (piece.kind === 'task') return <TaskPiece piece={piece} />
  if (piece.kind === 'unknown') return <span className={styles.fault}>{`{{${piece.name}}}`}</span>
  if (piece.kind === 'quotation') return <q className={styles.quotation} cite={piece.quotation.submissionId} title={[piece.quotation.unitLabel, piece.quotation.byName, piece.quotation.formCode].join(', ')}>{piece.quotation.said}</q>
  const about = `${labelOf(piece.figure)}, ${counts[piece.counts]}`
  const shown = amountOf(piece.value)
  return (
    <>
      <button type="button" className={styles.figure} data-wrong={(piece.counts === 'counted' && piece.figure.contradicts) || undefined} data-typed={piece.counts === 'estimate' || undefined} title={about} aria-label={t`${shown}: ${about}`} onClick={open}>{shown}</button>
      {opened && <SharesModal reportId={reportId} figure={piece.figure} counts={piece.counts} onClose={close} />}
    </>
  )
}
