import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../kit/dates.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { progressApi } from './api.ts'
import type { FilterKind } from './useFilterKinds.ts'
import { useStateWords } from './useStateWords.ts'
import { statesOf } from './taskFilters.ts'

/** A condition with its value in words: 'Người giữ việc: Nguyễn Xuân Bình'. */
export const useFilterWords = (filter: FilterKind, value: string): string => {
  const { states } = useStateWords()
  const found = useName(filter, value)
  if (filter.kind === 'flag') return filter.label
  if (filter.kind === 'choice') return `${filter.label}: ${filter.options?.find((option) => option.value === value)?.label ?? value}`
  if (filter.kind === 'states') return `${filter.label}: ${(statesOf({ state: value }) ?? []).map((state) => states[state].label).join(', ')}`
  if (filter.kind === 'day') return `${filter.label}: ${formatDay(value)}`
  if (filter.kind === 'days' || filter.by === 'horizon') return `${filter.label}: ${value}`
  return `${filter.label}: ${found ?? '…'}`
}

const useName = (filter: FilterKind, value: string) => {
  const { unitName, personName } = useSources()
  const ask: Partial<Record<FilterKind['kind'], () => Promise<string>>> = {
    unit: () => unitName(Number(value)),
    person: () => personName(value),
    document: async () => (await progressApi.listTasks({ documentId: value, size: 1 })).rows[0]?.documentNumber ?? '…',
    group: async () => (await progressApi.readTaskGroups({ [filter.key]: value, by: filter.by ?? 'measure', size: 1 })).groups[0]?.label ?? '…',
  }
  const read = ask[filter.kind]
  return useQuery({ queryKey: ['filter-name', filter.key, value], queryFn: () => read?.() ?? '', enabled: read !== undefined && filter.by !== 'horizon', staleTime: 300_000 }).data
}
