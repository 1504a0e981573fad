import { CloseButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { PasteCell } from './PasteCell.tsx'
import type { Pasted } from './api.ts'
import styles from './PasteGrid.module.css'

interface PasteGridRowProps {
  number: number
  row: Pasted['rows'][number]
  fields: Pasted['fields']
  onPut: (field: number, text: string) => void
  onChoose: (postId: string) => void
  onDrop: () => void
}

/** The cells of one pasted row, what is wrong with each under it, and who was found as the holder. */
export const PasteGridRow = ({ number, row, fields, onPut, onChoose, onDrop }: PasteGridRowProps) => {
  const { t } = useLingui()
  const id = useId()
  const holderField = fields.some(({ name }) => name === 'holder') ? 'holder' : 'code'
  return (
    <>
      <span role="rowheader" className={styles.number}>{number}</span>
      {fields.map(({ name, label }, at) => {
        const error = row.errors.find(({ field }) => field === name)
        return (
          <div key={name} role="cell" className={styles.cell} data-label={label}>
            <PasteCell label={t`${label}, dòng ${number}`} place={`${number}:${name}`} cell={row.cells[at] ?? ''} errorId={error && `${id}-${name}`} onPut={(text) => onPut(at, text)} />
            {error && <span id={`${id}-${name}`} className={styles.error} title={error.code}>{error.message}</span>}
            {error && error.choices.length > 0 && (
              <select className={styles.choose} aria-label={t`Chọn người giữ việc, dòng ${number}`} value="" onChange={(event) => onChoose(event.currentTarget.value)}>
                <option value="">{t`Chọn một…`}</option>
                {error.choices.map((choice) => <option key={choice.postId} value={choice.postId}>{choice.label}</option>)}
              </select>
            )}
            {!error && name === holderField && row.holder && <span className={styles.read}>{row.holder}</span>}
          </div>
        )
      })}
      <div role="cell" className={styles.drop}><CloseButton aria-label={t`Bỏ dòng ${number}`} onClick={onDrop} /></div>
    </>
  )
}
