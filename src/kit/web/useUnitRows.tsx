import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { PickerRow } from './PickerOption.tsx'
import { type SourceView, type UnitChoice, useSources } from './sources.ts'
import { TwoLines } from './TwoLines.tsx'

export interface UnitRows {
  rows: PickerRow[]
  waiting: boolean
  /** True while the rows answer an older text. */
  stale: boolean
  search: (text: string) => void
  toggle: (key: string) => void
}

/** The organisations to choose from: the tree, loaded level by level, or what a search without accents finds. */
export const useUnitRows = (open: boolean, view: SourceView = {}): UnitRows => {
  const sources = useSources()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['unit-search', text, view], queryFn: () => sources.searchUnits(text, view), enabled: open && text !== '', placeholderData: keepPreviousData,
  })
  const tree = useTree(open, view)
  return {
    rows: text ? (found.data ?? []).map(asResult) : tree.rows,
    waiting: text ? found.isFetching : tree.waiting,
    stale: typed.trim() !== text || (text !== '' && found.isPlaceholderData),
    search: setTyped,
    toggle: (key) => tree.toggle(Number(key)),
  }
}

const useTree = (open: boolean, view: SourceView) => {
  const sources = useSources()
  const [toggled, setToggled] = useState<number[]>([])
  const level = (parent: number | null) => ({ queryKey: ['units-under', parent, view], queryFn: () => sources.unitsUnder(parent, view), enabled: open, staleTime: 300_000 })
  const top = useQuery(level(null))
  // Where one unit stands above all, its own units are what one looks for.
  const only = top.data?.length === 1 ? top.data[0]?.unitNo : undefined
  const parents = [...(only === undefined || toggled.includes(only) ? [] : [only]), ...toggled.filter((one) => one !== only)]
  const levels = useQueries({ queries: parents.map(level) })
  const under = new Map<number | null, UnitChoice[]>([[null, top.data ?? []], ...parents.map((parent, at): [number, UnitChoice[]] => [parent, levels[at]?.data ?? []])])
  return {
    rows: rowsUnder(null, 0, under),
    waiting: top.isFetching || levels.some(({ isFetching }) => isFetching),
    toggle: (unitNo: number) => setToggled((now) => (now.includes(unitNo) ? now.filter((one) => one !== unitNo) : [...now, unitNo])),
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
