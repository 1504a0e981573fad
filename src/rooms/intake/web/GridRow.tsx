import { useLingui } from '@lingui/react/macro'
import { GridCell, type GridCellProps } from './GridCell.tsx'
import styles from './SheetGrid.module.css'
import { useSheetWords } from './useSheetWords.ts'
import type { GridSpace } from './useGridSpace.ts'

export interface GridRowProps extends Omit<GridCellProps, 'place'> {
  item: GridSpace['rows'][number]
}

/** One row of the picture: its number, shaded by what it is, and its cells in sight. */
export const GridRow = (props: GridRowProps) => {
  const { t } = useLingui()
  const { item, space, sheet, active } = props
  const words = useSheetWords()
  const row = item.index + 1
  const known = sheet.rowAt(row)
  const role = known?.role ?? 'empty'
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} data-role={role} style={{ top: item.start, height: item.size, width: space.width }}>
      <span role="rowheader" aria-colindex={1} className={styles.number} data-active={active.row === row || undefined} title={words.roles[role]}>
        {row}{role !== 'data' && role !== 'empty' && <span className={styles.unseen}>, {words.roles[role]}</span>}
      </span>
      {known ? columnsOf(props, row).map((column) => <GridCell key={column} {...props} place={{ row, column }} />) : <span role="gridcell" aria-colindex={2} className={styles.waiting}>{t`Đang tải…`}</span>}
    </div>
  )
}

/** Columns in sight, and the first of a merged area that reaches into sight. */
const columnsOf = ({ space, sheet }: GridRowProps, row: number): number[] => {
  const seen = space.columns.map(({ index }) => index + 1)
  const area = sheet.areaAt({ row, column: seen[0] ?? 1 })
  return [...new Set([...(area && area.top === row ? [area.left] : []), ...seen])]
}
