import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Picker, type PickerFace } from './Picker.tsx'
import { type SourceView, useSources } from './sources.ts'
import { useUnitRows } from './useUnitRows.tsx'

export interface UnitPickerProps extends PickerFace {
  value: number | null
  onChange: (unitNo: number | null) => void
  clearable?: boolean
  /** The tree as of which day; today unless told. */
  view?: SourceView
}

/** Picks an organisation from the tree, loaded level by level, or by a search that needs no accents. */
export const UnitPicker = ({ value, onChange, clearable = true, view = {}, ...face }: UnitPickerProps) => {
  const { t } = useLingui()
  const sources = useSources()
  const [open, setOpen] = useState(false)
  const name = useQuery({ queryKey: ['unit-name', value, view], queryFn: () => sources.unitName(value as number, view), enabled: value !== null })
  const units = useUnitRows(open, view)
  return (
    <Picker
      {...face}
      chosen={value === null ? '' : (name.data ?? '…')}
      rows={units.rows}
      waiting={units.waiting}
      stale={units.stale}
      nothing={t`Không có tổ chức nào khớp. Thử một phần tên hoặc mã.`}
      onSearch={units.search}
      onOpen={() => setOpen(true)}
      onPick={(key) => onChange(Number(key))}
      onToggle={units.toggle}
      onClear={clearable ? () => onChange(null) : undefined}
    />
  )
}
