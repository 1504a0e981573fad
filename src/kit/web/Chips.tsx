import { CloseButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import styles from './Chips.module.css'

export interface ChipsProps {
  chips: { key: string; label: string }[]
  onRemove: (key: string) => void
}

/** What a list is narrowed by, in words; each can be taken away. */
export const Chips = ({ chips, onRemove }: ChipsProps) => {
  const { t } = useLingui()
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t`Đang lọc theo`}>
      {chips.map(({ key, label }) => (
        <li key={key} className={styles.chip}>
          {label}
          <CloseButton size="xs" aria-label={t`Bỏ: ${label}`} onClick={() => onRemove(key)} />
        </li>
      ))}
    </ul>
  )
}
