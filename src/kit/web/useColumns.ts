import { useLocalStorage } from '@mantine/hooks'
import type { Column } from './table.ts'

export interface ColumnChoice {
  /** Those shown first, in their order; then the others. */
  all: { key: string; title: string; shown: boolean; fixed: boolean }[]
  toggle: (key: string) => void
  /** Moves a shown column one place on or back. */
  move: (key: string, by: 1 | -1) => void
  /** As the page first had them; undefined when they are. */
  reset: (() => void) | undefined
}

/** Where the columns are kept when not on this machine: in an address or a saved view. */
export interface KeptColumns { value: string | undefined; onChange: (columns: string | undefined) => void }

/** The columns a person wants of a table and their order, remembered on this machine or where it is said; the main column always stays. */
export const useColumns = <Row>(table: string, columns: Column<Row>[], kept?: KeptColumns): { shown: Column<Row>[]; choice: ColumnChoice } => {
  const [local, setLocal, forget] = useLocalStorage<string>({ key: `guong-shown-${table}`, defaultValue: '', getInitialValueInEffect: false })
  const inAddress = kept?.value !== undefined
  const shown = chosenOf(columns, (inAddress ? kept.value : local) ?? '')
  const keys = shown.map(({ key }) => key)
  const write = (next: string[]) => (inAddress ? kept.onChange(next.join(',')) : setLocal(next.join(',')))
  return {
    shown,
    choice: {
      all: [...shown, ...columns.filter(({ key }) => !keys.includes(key))].map(({ key, title, main }) => ({ key, title, shown: keys.includes(key), fixed: Boolean(main) })),
      toggle: (key) => write(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]),
      move: (key, by) => write(moved(keys, key, by)),
      reset: inAddress ? () => kept.onChange(undefined) : local ? forget : undefined,
    },
  }
}

/** The columns of a choice in its order; what it does not know is left out, the main column never. */
export const chosenOf = <Row>(columns: Column<Row>[], choice: string): Column<Row>[] => {
  if (!choice) return columns.filter(({ hidden }) => !hidden)
  const named = [...new Set(choice.split(','))].flatMap((key) => columns.find((column) => column.key === key) ?? [])
  return [...columns.filter((column) => column.main && !named.includes(column)), ...named]
}

const moved = (keys: string[], key: string, by: 1 | -1) => {
  const at = keys.indexOf(key)
  const to = at + by
  if (at < 0 || to < 0 || to >= keys.length) return keys
  return keys.with(at, keys[to] as string).with(to, key)
}
