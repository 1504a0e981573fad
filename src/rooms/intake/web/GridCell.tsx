import { useLingui } from '@lingui/react/macro'
import { IconAlertTriangleFilled, IconPencilCheck } from '@tabler/icons-react'
import { CellInput } from './CellInput.tsx'
import { addressOf, type Place } from './places.ts'
import styles from './SheetGrid.module.css'
import type { GridSpace } from './useGridSpace.ts'
import type { SheetSeen } from './useSheet.ts'

export interface GridCellProps {
  place: Place
  name: string
  space: GridSpace
  sheet: SheetSeen
  active: Place
  editing: boolean
  onValue: (place: Place, value: string | null) => void
}

/** One cell: what stands in it, whether it is wrong or was put right; the first of a merged area is as large as the area. */
export const GridCell = ({ place, name, space, sheet, active, editing, onValue }: GridCellProps) => {
  const { t } = useLingui()
  const area = sheet.areaAt(place)
  if (area && (area.left !== place.column || area.top !== place.row)) return null
  const cell = sheet.cellAt(place)
  const error = sheet.errorAt(place)
  const isActive = area ? area.top <= active.row && active.row <= area.bottom && area.left <= active.column && active.column <= area.right : active.row === place.row && active.column === place.column
  const left = space.columnStart(place.column)
  const width = space.columnEnd(area?.right ?? place.column) - left
  const height = area && area.bottom > area.top ? Array.from({ length: area.bottom - area.top + 1 }, (_, at) => space.rowHeight(area.top + at)).reduce((sum, one) => sum + one, 0) : undefined
  const fixed = cell?.correction !== undefined
  return (
    <span
      id={`${name}-${addressOf(isActive ? active : place)}`} role="gridcell" aria-colindex={place.column + 1} aria-selected={isActive} aria-invalid={error ? true : undefined}
      className={styles.cell} data-active={isActive || undefined} data-error={error ? true : undefined} data-fixed={fixed || undefined} data-end={cell?.end || undefined}
      data-cell={addressOf(place)} style={{ left, width, ...(height && { height, zIndex: 1 }) }} title={error?.message ?? (fixed ? t`Đã sửa; trong tệp: ${cell?.was ?? t`(trống)`}` : cell?.text)}
           {...(area && { 'aria-colspan': area.right - area.left + 1, 'aria-rowspan': area.bottom - area.top + 1 })}
    >
      {isActive && editing ? <CellInput text={cell?.text ?? ''} label={addressOf(place)} onDone={(value) => onValue(place, value)} /> : (
        <>
          {error && <IconAlertTriangleFilled size={12} className={styles.icon} aria-hidden="true" />}
          {fixed && <IconPencilCheck size={13} className={styles.icon} aria-hidden="true" />}
          <span className={styles.text}>{cell?.text}</span>
          {error && <span className={styles.unseen}>. {error.message}</span>}
          {fixed && <span className={styles.unseen}>, {t`đã sửa`}</span>}
        </>
      )}
    </span>
  )
}
