import { CloseButton, Combobox, type ComboboxStore, Loader, TextInput, useCombobox } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronRight, IconSelector } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import styles from './Picker.module.css'

export interface PickerRow {
  key: string
  content: ReactNode
  level?: number
  /** Undefined for a row without children. */
  expanded?: boolean | undefined
}

/** What every picker shows and says; UnitPicker and SearchPicker decide the rest. */
export interface PickerFace {
  label?: string
  'aria-label'?: string
  placeholder?: string
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  error?: ReactNode
}

export interface PickerProps extends PickerFace {
  /** The chosen one in words; empty when nothing is chosen. */
  chosen: string
  rows: PickerRow[]
  waiting: boolean
  /** True while the rows answer an older text: they are shown, and can not be picked, lest the wrong one is. */
  stale?: boolean
  nothing: ReactNode
  onSearch: (text: string) => void
  onPick: (key: string) => void
  onToggle?: (key: string) => void
  onClear?: (() => void) | undefined
  onOpen?: () => void
}

/** A field that searches as one types and picks one of the rows; trees open with the arrow keys. */
export const Picker = (props: PickerProps) => {
  const { chosen, rows, onSearch, onPick, onOpen } = props
  const [text, setText] = useState<string | null>(null)
  const leave = () => {
    setText(null)
    onSearch('')
  }
  const combobox = useCombobox({
    onDropdownOpen: () => onOpen?.(),
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      leave()
    },
  })
  const write = (next: string) => {
    setText(next)
    onSearch(next)
    combobox.openDropdown()
    combobox.resetSelectedOption()
  }
  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(key) => {
        onPick(key)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...faceOf(props)}
          autoComplete="off"
          value={text ?? chosen}
          rightSection={<End {...props} opened={combobox.dropdownOpened} />}
          onChange={(event) => write(event.currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={expandByArrows(props, combobox, text)}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={styles.options}>
          {rows.map((row) => <Row key={row.key} row={row} stale={props.stale ?? false} onToggle={props.onToggle} />)}
          {rows.length === 0 && <Combobox.Empty>{props.waiting ? <Loader size="xs" /> : props.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const End = ({ chosen, waiting, onClear, disabled, opened }: PickerProps & { opened: boolean }) => {
  const { t } = useLingui()
  if (waiting && opened) return <Loader size={14} />
  if (!chosen || !onClear || disabled) return <IconSelector size={16} stroke={1.6} aria-hidden="true" />
  return <CloseButton size="sm" aria-label={t`Bỏ chọn`} onMouseDown={(event) => event.preventDefault()} onClick={onClear} />
}

const Row = ({ row, stale, onToggle }: { row: PickerRow; stale: boolean; onToggle: ((key: string) => void) | undefined }) => (
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

const expandByArrows = (props: PickerProps, combobox: ComboboxStore, text: string | null) => (event: KeyboardEvent<HTMLInputElement>) => {
  if (text || !combobox.dropdownOpened || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
  const row = props.rows[combobox.getSelectedOptionIndex()]
  if (row?.expanded === undefined || row.expanded === (event.key === 'ArrowRight')) return
  event.preventDefault()
  props.onToggle?.(row.key)
}

const faceOf = (props: PickerFace) => ({
  ...(props.label !== undefined && { label: props.label }),
  ...(props['aria-label'] !== undefined && { 'aria-label': props['aria-label'] }),
  ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
  ...(props.description !== undefined && { description: props.description }),
  ...(props.required !== undefined && { withAsterisk: props.required }),
  ...(props.disabled !== undefined && { disabled: props.disabled }),
  ...(props.error !== undefined && { error: props.error }),
})
