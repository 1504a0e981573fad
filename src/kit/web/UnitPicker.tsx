import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Picker, type PickerFace, type PickerRow } from './Picker.tsx'
import { type UnitChoice, useSources } from './sources.ts'
import { TwoLines } from './TwoLines.tsx'

export interface UnitPickerProps extends PickerFace {
  value: number | null
  onChange: (unitNo: number | null) => void
  clearable?: boolean
}

/** Picks an organisation from the tree, loaded level by level, or by a search that needs no accents. */
export const UnitPicker = ({ value, onChange, clearable = true, ...face }: UnitPickerProps) => {
  const { t } = useLingui()
  const sources = useSources()
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const [text] = useDebouncedValue(search.trim(), 200)
  const name = useQuery({ queryKey: ['unit-name', value], queryFn: () => sources.unitName(value as number), enabled: value !== null })
  const found = useQuery({
    queryKey: ['unit-search', text], queryFn: () => sources.searchUnits(text), enabled: open && text !== '', placeholderData: keepPreviousData,
  })
  const tree = useTree(open)
  const rows = text ? (found.data ?? []).map(asResult) : tree.rows
  return (
    <Picker
      {...face}
      chosen={value === null ? '' : (name.data ?? '…')}
      rows={rows}
      waiting={text ? found.isFetching : tree.waiting}
      stale={search.trim() !== text || (text !== '' && found.isPlaceholderData)}
      nothing={t`Không có tổ chức nào khớp. Thử một phần tên hoặc mã.`}
      onSearch={setSearch}
      onOpen={() => setOpen(true)}
      onPick={(key) => onChange(Number(key))}
      onToggle={(key) => tree.toggle(Number(key))}
      onClear={clearable ? () => onChange(null) : undefined}
    />
  )
}

const useTree = (open: boolean) => {
  const sources = useSources()
  const [opened, setOpened] = useState<number[]>([])
  const parents: (number | null)[] = [null, ...opened]
  const levels = useQueries({
    queries: parents.map((parent) => ({
      queryKey: ['units-under', parent], queryFn: () => sources.unitsUnder(parent), enabled: open, staleTime: 300_000,
    })),
  })
  const under = new Map(parents.map((parent, at) => [parent, levels[at]?.data ?? []]))
  return {
    rows: rowsUnder(null, 0, under),
    waiting: levels.some((level) => level.isFetching),
    toggle: (unitNo: number) =>
      setOpened((now) => (now.includes(unitNo) ? now.filter((one) => one !== unitNo) : [...now, unitNo])),
  }
}

const rowsUnder = (parent: number | null, level: number, under: Map<number | null, UnitChoice[]>): PickerRow[] =>
  (under.get(parent) ?? []).flatMap((unit) => [
    { key: String(unit.unitNo), content: unit.name, level, expanded: unit.hasChildren ? under.has(unit.unitNo) : undefined },
    ...rowsUnder(unit.unitNo, level + 1, under),
  ])

const asResult = (unit: UnitChoice): PickerRow => ({
  key: String(unit.unitNo),
  content: <TwoLines top={unit.name} bottom={[unit.code, unit.within].filter(Boolean).join(' · ')} />,
})
