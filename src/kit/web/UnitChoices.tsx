import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { expandByArrows, PickerOption } from './PickerOption.tsx'
import type { SourceView } from './sources.ts'
import { useUnitRows } from './useUnitRows.tsx'
import { useWholeName } from './useWholeName.ts'
import styles from './ScopePanels.module.css'

export interface UnitChoicesProps {
  value: number | undefined
  view: SourceView
  onChoose: (unitNo: number | undefined) => void
  /** Not on a phone, where it would bring up the keyboard. */
  autoFocus?: boolean
}

/** The whole tree of organisations, open at once, with a search above it and everything together first. */
export const UnitChoices = ({ value, view, onChoose, autoFocus = false }: UnitChoicesProps) => {
  const { t } = useLingui()
  const everything = useWholeName()
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ opened: true })
  const units = useUnitRows(true, view)
  const rows = typed.trim() ? units.rows : [{ key: WHOLE, content: everything, level: 0 }, ...units.rows]
  const { selectFirstOption } = combobox
  const first = rows[0]?.key
  useEffect(() => {
    if (typed && first) selectFirstOption()
  }, [typed, first, selectFirstOption])
  return (
    <Combobox store={combobox} onOptionSubmit={(key) => onChoose(key === WHOLE ? undefined : Number(key))}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          aria-label={t`Đơn vị cần xem`} placeholder={t`Tên hoặc mã, không cần dấu`} autoComplete="off" autoFocus={autoFocus} value={typed}
          leftSection={<IconSearch size={16} stroke={1.7} />} rightSection={units.waiting && <Loader size={14} />}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            units.search(event.currentTarget.value)
          }}
          onKeyDown={expandByArrows({ rows, onToggle: units.toggle, combobox, searching: Boolean(typed) })}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={t`Đơn vị`}>
        {rows.map((row) => <PickerOption key={row.key} row={{ ...row, content: isChosen(row.key, value) ? <strong>{row.content}</strong> : row.content }} stale={units.stale} onToggle={units.toggle} />)}
        {rows.length === 0 && !units.waiting && <Combobox.Empty>{t`Không có đơn vị nào khớp. Thử một phần tên hoặc mã.`}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}

const WHOLE = 'whole'

const isChosen = (key: string, value: number | undefined) => key === (value === undefined ? WHOLE : String(value))
