import { useRef, useState } from 'react'
import type { Selection } from './table.ts'

/** What is chosen of a list: rows by their keys, or all that the filter finds but some. */
export interface Choice {
  /** Chosen keys; while all are chosen by the filter, those left out. */
  keys: ReadonlySet<string>
  byFilter: boolean
  count: (total: number) => number
  chooseAll: () => void
  clear: () => void
  /** For the table. */
  selection: <Row>(labelOf: (row: Row) => string) => Selection<Row>
}

/** Chooses rows of a paged list; another filter begins anew, another page keeps what is chosen. */
export const useSelection = (pageKeys: string[], filter: string): Choice => {
  const [state, setState] = useState<State>({ ...NOTHING, filter })
  const [choosing, onChoosing] = useState(false)
  const anchor = useRef<string | undefined>(undefined)
  const { keys, byFilter } = state.filter === filter ? state : NOTHING
  const shown = byFilter ? new Set(pageKeys.filter((key) => !keys.has(key))) : keys
  const change = (next: ReadonlySet<string>) => {
    const left = [...keys].filter((key) => !pageKeys.includes(key))
    setState({ filter, byFilter, keys: byFilter ? new Set([...left, ...pageKeys.filter((key) => !next.has(key))]) : next })
  }
  return {
    keys,
    byFilter,
    count: (total) => (byFilter ? total - keys.size : keys.size),
    chooseAll: () => setState({ filter, keys: new Set(), byFilter: true }),
    clear: () => {
      setState({ ...NOTHING, filter })
      onChoosing(false)
    },
    selection: (labelOf) => ({ keys: shown, onChange: change, labelOf, anchor: () => anchor.current, onAnchor: (key) => { anchor.current = key }, choosing, onChoosing }),
  }
}

interface State {
  filter: string
  keys: ReadonlySet<string>
  byFilter: boolean
}

const NOTHING = { keys: new Set<string>() as ReadonlySet<string>, byFilter: false }
