import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconCircleOff, IconPencil, IconQuestionMark } from '@tabler/icons-react'
import { columnName } from '../../../kit/sheets/grid.ts'
import type { SheetPage } from '../contract.ts'
import type { ColumnReading, Place } from './places.ts'
import styles from './SheetGrid.module.css'
import type { GridSpace } from './useGridSpace.ts'

export interface GridHeadProps { shape: SheetPage; space: GridSpace; active: Place; onColumn: (column: number) => void; mayCorrect: boolean }

/** Column letters, and under each what the column is understood as and how surely. */
export const GridHead = ({ shape, space, active, onColumn, mayCorrect }: GridHeadProps) => {
  const { t } = useLingui()
  const at = ({ index, start, size }: GridSpace['columns'][number]) => ({ key: index, 'aria-colindex': index + 2, style: { left: start + 52, width: size } })
  return (
    <div role="rowgroup" className={styles.head} style={{ width: space.width }}>
      <div role="row" aria-rowindex={1} className={styles.letters}>
        <span role="columnheader" aria-colindex={1} className={styles.corner}><span className={styles.unseen}><Trans>Dòng</Trans></span></span>
        {space.columns.map((item) => {
          const { key, ...rest } = at(item)
          return <span key={key} {...rest} role="columnheader" className={styles.letter} data-active={active.column === item.index + 1 || undefined}>{columnName(item.index + 1)}</span>
        })}
      </div>
      <div role="row" aria-rowindex={2} className={styles.meanings}>
        <span role="rowheader" aria-colindex={1} className={styles.corner} title={t`Được hiểu là`}><span className={styles.unseen}><Trans>Được hiểu là</Trans></span></span>
        {space.columns.map((item) => {
          const { key, ...rest } = at(item)
          return <span key={key} {...rest} role="gridcell" className={styles.meaning}><Meaning reading={shape.columns.find(({ column }) => column === item.index + 1)} column={item.index + 1} onColumn={onColumn} mayCorrect={mayCorrect} /></span>
        })}
      </div>
    </div>
  )
}

const Meaning = ({ reading, column, onColumn, mayCorrect }: { reading: ColumnReading | undefined; column: number; onColumn: (column: number) => void; mayCorrect: boolean }) => {
  const { t } = useLingui()
  if (!reading) return null
  const by = reading.by ?? (reading.idle ? 'idle' : 'unused')
  const sure = { chosen: t`đã chọn`, heading: t`theo tiêu đề`, values: t`đoán theo số liệu`, idle: t`không cần nhập`, unused: t`không dùng` }[by]
  const label = reading.label ?? (reading.idle ? t`Bỏ qua` : t`Chưa hiểu`)
  const content = <><ByIcon by={by} /><span className={styles.label}>{label}</span><span className={styles.sure}>{sure}</span></>
  if (!mayCorrect) return <span className={styles.reading} data-by={by}>{content}</span>
  return <button type="button" className={styles.reading} data-by={by} aria-label={t`Cột ${columnName(column)}: ${label}, ${sure}. Đổi cách hiểu`} title={reading.heading} onClick={() => onColumn(column)}>{content}</button>
}

const ByIcon = ({ by }: { by: string }) => {
  const Icon = { chosen: IconPencil, heading: IconCheck, values: IconQuestionMark }[by] ?? IconCircleOff
  return <Icon size={13} stroke={2} aria-hidden="true" />
}
