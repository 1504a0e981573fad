import { ActionIcon, Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import type { Fault } from '../contract.ts'
import { StepMark } from './StepMark.tsx'
import { StepSentence, type StepSentenceProps } from './StepSentence.tsx'
import styles from './Steps.module.css'
import { useStepWords } from './useStepWords.tsx'

export interface StepCardProps extends StepSentenceProps {
  ord: number
  count: number
  faults: Fault[]
  onEdit: () => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
  /** Offered where units below have no place to go. */
  onMoveChildren: () => void
}

/** A step of the act being prepared: what it does, what is wrong with it, and ways to change it. */
export const StepCard = ({ ord, count, faults, onEdit, onRemove, onMove, onMoveChildren, ...sentence }: StepCardProps) => {
  const { t } = useLingui()
  const { label } = useStepWords()[sentence.step.kind]
  return (
    <div className={styles.step} data-faulty={faults.length > 0 || undefined} id={`buoc-${String(ord)}`}>
      <span className={styles.ord}>{ord}</span>
      <span className={styles.mark}><StepMark kind={sentence.step.kind} /></span>
      <span className={styles.words}><span className={styles.kind}>{label}</span><StepSentence {...sentence} /></span>
      <span className={styles.acts}>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Sửa bước ${ord}`} onClick={onEdit}><IconPencil size={16} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Đưa bước ${ord} lên`} disabled={ord === 1} onClick={() => onMove(-1)}><IconArrowUp size={16} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Đưa bước ${ord} xuống`} disabled={ord === count} onClick={() => onMove(1)}><IconArrowDown size={16} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Bỏ bước ${ord}`} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      </span>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ code, words }) => <li key={`${code} ${words}`} className={styles.fault}><IconAlertTriangle size={15} aria-hidden="true" />{words}</li>)}
          {faults.some(({ code }) => code === 'children_left') && <li><Button size="compact-sm" variant="default" onClick={onMoveChildren}><Trans>Chọn nơi về cho các đơn vị trực thuộc</Trans></Button></li>}
        </ul>
      )}
    </div>
  )
}
