import { To } from '../../../kit/web/To.tsx'
import type { Mentioned } from '../contract.ts'
import { piecesOf } from '../rules.ts'
import styles from './Remarks.module.css'

export interface RemarkTextProps {
  text: string
  mentions: Mentioned[]
  isStruck?: boolean
}

/** The words of a remark as text, whatever they are; only names of persons become links. */
export const RemarkText = ({ text, mentions, isStruck = false }: RemarkTextProps) => (
  <p className={styles.text} data-struck={isStruck || undefined} dir="auto">
    {piecesOf(text).map(({ text: piece, personId }, at) =>
      (personId === undefined ? <span key={at}>{piece}</span> : <To key={at} href={`/can-bo/${personId}`} className={styles.mention ?? ''}>@{mentions.find(({ id }) => id === personId)?.name ?? '…'}</To>))}
  </p>
)
