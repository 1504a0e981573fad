import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { addressOf, type Place, type SheetTab, typedPlace } from './places.ts'
import styles from './SheetGrid.module.css'
import type { SheetPage } from '../contract.ts'
import { useGridSpace } from './useGridSpace.ts'
import { useSheet } from './useSheet.ts'

export interface SheetGridProps {
  id: string
  tab: SheetTab
  shape: SheetPage
  active: Place
  editing: boolean
  onActive: (place: Place) => void
  onEditing: (editing: boolean) => void
  onValue: (place: Place, value: string) => void
  onColumn: (column: number) => void
  mayCorrect: boolean
}

/** A sheet as a picture of itself: only the rows and columns in sight are drawn, arrow keys walk its cells. */
export const SheetGrid = (props: SheetGridProps) => {
  const { t } = useLingui()
  const { id, tab, shape, active, editing, mayCorrect } = props
  const name = useId()
  const box = useRef<HTMLDivElement>(null)
  const space = useGridSpace(box, shape)
  const [first, last] = [space.rows[0], space.rows.at(-1)]
  const sheet = useSheet(id, tab, { from: (first?.index ?? 0) + 1, to: (last?.index ?? 0) + 1 })
  useEffect(() => space.show(active), [active.row, active.column]) // oxlint-disable-line react-hooks/exhaustive-deps -- only where one goes moves the picture
  const point = (event: MouseEvent) => {
    const place = placeIn(event)
    if (!place || (event.target as HTMLElement).matches('input')) return
    box.current?.focus({ preventScroll: true })
    props.onActive(place)
  }
  const walk = (event: KeyboardEvent) => {
    if (editing) return
    if ((event.key === 'Enter' || event.key === 'F2') && event.target === box.current && mayCorrect) props.onEditing(true)
    else {
      const to = event.target === box.current ? steppedTo(event, active, shape) : undefined
      if (!to) return
      props.onActive(to)
    }
    event.preventDefault()
  }
  return (
    <div
      ref={box} className={styles.grid} role="grid" tabIndex={0} aria-label={t`Trang tính ${tab.sheet}`} aria-rowcount={shape.lastRow + 2} aria-colcount={shape.lastColumn + 1}
      aria-activedescendant={`${name}-${addressOf(active)}`} aria-readonly={!mayCorrect} onKeyDown={walk} onClick={point} onDoubleClick={(event) => { if (mayCorrect && placeIn(event)) props.onEditing(true) }}
    >
      <GridHead shape={shape} space={space} active={active} onColumn={props.onColumn} mayCorrect={mayCorrect} />
      <div role="rowgroup" className={styles.body} style={{ height: space.height, width: space.width }}>
        {space.rows.map((item) => (
          <GridRow
            key={item.key} name={name} item={item} space={space} sheet={sheet} active={active} editing={editing}
            onValue={(place, value) => { props.onEditing(false); box.current?.focus({ preventScroll: true }); if (value !== null) props.onValue(place, value) }}
          />
        ))}
      </div>
    </div>
  )
}

/** The cell that was pointed at. */
const placeIn = ({ target }: MouseEvent) => typedPlace((target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '')

const steppedTo = ({ key, ctrlKey, metaKey }: KeyboardEvent, { row, column }: Place, { lastRow, lastColumn }: SheetPage): Place | undefined => {
  const far = ctrlKey || metaKey
  const steps: Record<string, Place> = {
    ArrowDown: { row: row + 1, column }, ArrowUp: { row: row - 1, column }, ArrowRight: { row, column: column + 1 }, ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + 15, column }, PageUp: { row: row - 15, column }, Home: { row: far ? 1 : row, column: 1 }, End: { row: far ? lastRow : row, column: lastColumn },
  }
  const to = steps[key]
  return to && { row: Math.min(lastRow, Math.max(1, to.row)), column: Math.min(lastColumn, Math.max(1, to.column)) }
}
