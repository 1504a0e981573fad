import { useScope } from '../../../kit/web/useScope.ts'
import type { BoardState } from '../contract.ts'

const states = ['all', 'owing', 'late', 'waiting', 'returned', 'done'] as const satisfies readonly BoardState[]

/** What the address asks of the board of a round. */
export const useBoardAsked = (id: string, filters: Record<string, string | undefined>) => {
  const { view } = useScope()
  const state = states.find((one) => one === filters['state']) ?? 'all'
  const sort: 'unit' | '-late' = filters['order'] === '-late' ? '-late' : 'unit'
  const [kind, person] = (filters['who'] ?? '').split(':')
  return { id, state, sort, ...(filters['search'] && { search: filters['search'] }), ...(person && (kind === 'in_charge' ? { inCharge: person } : { follower: person })), ...view }
}

export type BoardAsked = ReturnType<typeof useBoardAsked>
