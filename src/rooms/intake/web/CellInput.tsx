import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import styles from './SheetGrid.module.css'

/** Types a value in the cell itself: Enter takes it, Escape leaves the cell as it was. */
export const CellInput = ({ text, label, onDone }: { text: string; label: string; onDone: (value: string | null) => void }) => {
  const { t } = useLingui()
  const [value, setValue] = useState(text)
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onDone(null)
    if (event.key === 'Enter') {
      event.preventDefault()
      onDone(value === text ? null : value)
    }
  }
  return <input className={styles.input} aria-label={t`Giá trị của ô ${label}`} value={value} autoFocus onFocus={(event) => event.currentTarget.select()} onChange={(event) => setValue(event.currentTarget.value)} onKeyDown={press} onBlur={() => onDone(value === text ? null : value)} />
}
