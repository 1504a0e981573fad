import { useQuery } from '@tanstack/react-query'
import { type SourceView, useSources } from './sources.ts'

/** What a unit is called as of a day; '…' until it is known, its number where it has no name then. */
export const useUnitName = (unitNo: number | null | undefined, view: SourceView = {}): string => {
  const { unitName } = useSources()
  const name = useQuery({ queryKey: ['unit-name', unitNo, view], queryFn: () => unitName(unitNo as number, view), enabled: typeof unitNo === 'number', staleTime: 300_000 })
  return typeof unitNo === 'number' ? (name.data === undefined ? '…' : name.data || `#${String(unitNo)}`) : ''
}
