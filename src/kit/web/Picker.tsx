import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconSelector } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { expandByArrows, PickerOption, type PickerRow } from './PickerOption.tsx'
import styles from './Picker.module.css'

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
          onKeyDown={expandByArrows({ rows, onToggle: props.onToggle, combobox, searching: Boolean(text) })}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={styles.options}>
          {rows.map((row) => <PickerOption key={row.key} row={row} stale={props.stale ?? false} onToggle={props.onToggle} />)}
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

const faceOf = (props: PickerFace) => ({
  ...(props.label !== undefined && { label: props.label }),
  ...(props['aria-label'] !== undefined && { 'aria-label': props['aria-label'] }),
  ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
  ...(props.description !== undefined && { description: props.description }),
  ...(props.required !== undefined && { withAsterisk: props.required }),
  ...(props.disabled !== undefined && { disabled: props.disabled }),
  ...(props.error !== undefined && { error: props.error }),
})
