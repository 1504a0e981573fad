import { useLocalStorage } from '@mantine/hooks'
import type { Column } from './table.ts'

export interface ColumnChoice {
  all: { key: string; title: string; shown: boolean; fixed: boolean }[]
  toggle: (key: string) => void
}

/** The columns a person wants of a table, remembered on this machine; the main column always stays. */
export const useColumns = <Row>(table: string, columns: Column<Row>[]): { shown: Column<Row>[]; choice: ColumnChoice } => {
  const [changed, setChanged] = useLocalStorage<string[]>({
    key: `guong-columns-${table}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  const isShown = (column: Column<Row>) => Boolean(column.main) || Boolean(column.hidden) === changed.includes(column.key)
  return {
    shown: columns.filter(isShown),
    choice: {
      all: columns.map((column) => ({
        key: column.key, title: column.title, shown: isShown(column), fixed: Boolean(column.main),
      })),
      toggle: (key) => setChanged((keys) => (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key])),
    },
  }
}
