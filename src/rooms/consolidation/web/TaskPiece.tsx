import { useLingui } from '@lingui/react/macro'
import { addressOf } from '../../../kit/web/addresses.ts'
import { To } from '../../../kit/web/To.tsx'
import styles from './Consolidation.module.css'
import type { Piece } from './marks.ts'
import { useFigureWords } from './useFigureWords.ts'

/** A figure of tasks in a section: it opens the tasks it counted, as of its day; whoever does not read the whole unit is told that it is not counted for him. */
export const TaskPiece = ({ piece: { word, before, value, rows } }: { piece: Extract<Piece, { kind: 'task' }> }) => {
  const { t } = useLingui()
  const { amountOf, counts, tasks } = useFigureWords()
  const about = `${tasks[word]}, ${before ? counts.before : counts.counted}`
  const shown = amountOf(value)
  if (!rows) return <span className={styles.more} title={t`Chỉ ai đọc được mọi nhiệm vụ của cấp này mới xem được con số.`}>[{about}]</span>
  return <To href={addressOf('/so-lieu', rows)} className={styles.figure} title={about} aria-label={t`${shown}: ${about}`}>{shown}</To>
}
