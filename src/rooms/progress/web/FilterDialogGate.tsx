import { lazy, Suspense } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import type { FilterKind } from './useFilterKinds.ts'

export interface FilterDialogGateProps {
  /** The condition asked for; undefined shows nothing and fetches nothing. */
  filter: FilterKind | undefined
  state: FilterState
  onClose: () => void
}

/** Fetches the dialog of a condition when one is asked for. */
export const FilterDialogGate = ({ filter, state, onClose }: FilterDialogGateProps) =>
  filter && <Suspense fallback={null}><FilterDialog key={filter.key} filter={filter} state={state} onClose={onClose} /></Suspense>

const FilterDialog = lazy(() => import('./FilterDialog.tsx').then((module) => ({ default: module.FilterDialog })))
