import { Combobox, type ComboboxStore } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './Picker.module.css'

export interface PickerRow {
  key: string
  content: ReactNode
  level?: number
  /** Undefined for a row without children. */
  expanded?: boolean | undefined
}

export interface PickerOptionProps {
  row: PickerRow
  /** It answers an older text: shown, and can not be picked. */
  stale: boolean
  onToggle: ((key: string) => void) | undefined
}

/** A row of a picker; one that has others below it opens by its chevron. */
export const PickerOption = ({ row, stale, onToggle }: PickerOptionProps) => (
  <Combobox.Option value={row.key} disabled={stale} className={styles.option} style={{ paddingLeft: 8 + (row.level ?? 0) * 18 }}>
    {row.expanded === undefined ? (
      row.level !== undefined && <span className={styles.chevron} />
    ) : (
      <span
        className={styles.chevron}
        aria-hidden="true"
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation()
          onToggle?.(row.key)
        }}
      >
        {row.expanded ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
      </span>
    )}
    <span className={styles.content}>{row.content}</span>
  </Combobox.Option>
)

interface Tree {
  rows: PickerRow[]
  onToggle: ((key: string) => void) | undefined
  combobox: ComboboxStore
  /** While one searches, the arrows move in the text. */
  searching: boolean
}

/** The right and left arrows open and close the row one is at. */
export const expandByArrows = ({ rows, onToggle, combobox, searching }: Tree) => (event: KeyboardEvent<HTMLInputElement>) => {
  if (searching || !combobox.dropdownOpened || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
  const row = rows[combobox.getSelectedOptionIndex()]
  if (row?.expanded === undefined || row.expanded === (event.key === 'ArrowRight')) return
  event.preventDefault()
  onToggle?.(row.key)
}
