import { Select } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { To } from '../../../kit/web/To.tsx'
import type { Ref } from '../contract.ts'
import styles from './Preview.module.css'
import { type ChoiceRow, refKey } from './toChoose.ts'

export interface ChoiceLineProps { row: ChoiceRow; chosen: Ref | null | undefined; whole: string | undefined; onChoose: (to: Ref | null | undefined) => void }

/** One task or post of a divided unit and who gets it. */
export const ChoiceLine = ({ row, chosen, whole, onChoose }: ChoiceLineProps) => {
  const { t } = useLingui()
  const proposed = row.candidates.find(({ ref }) => row.proposed && refKey(ref) === refKey(row.proposed))
  const options = [...row.candidates.map(({ ref, label }) => ({ value: refKey(ref), label })), ...(row.kind === 'post' ? [{ value: ENDS, label: t`Thôi giữ chức vụ này` }] : [])]
  const take = (key: string | null) => onChoose(key === ENDS ? null : row.candidates.find(({ ref }) => refKey(ref) === key)?.ref)
  return (
    <div className={styles.choice}>
      <span className={styles.words}>
        {row.kind === 'task' ? <To href={`/viec/${row.id}`}>{row.label}</To> : row.label}
        {proposed && chosen === undefined && <span className={styles.proposal}> · <Trans>đề xuất: {proposed.label}</Trans></span>}
      </span>
      <Select size="sm" clearable aria-label={t`Nơi nhận: ${row.label}`} placeholder={whole ? t`theo toàn bộ: ${whole}` : t`Chọn nơi nhận`} data={options} value={chosen === undefined ? null : chosen === null ? ENDS : refKey(chosen)} onChange={take} />
    </div>
  )
}

const ENDS = '-'
