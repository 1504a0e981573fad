import { Checkbox, SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { PreviewRow } from '../bulk-contract.ts'
import { BulkPreviewRow } from './BulkPreviewRow.tsx'
import styles from './BulkPreview.module.css'

export interface BulkPreviewProps {
  rows: PreviewRow[]
  left: ReadonlySet<string>
  onLeave: (left: ReadonlySet<string>) => void
}

/** What an act would change, row by row; a row is left out by unticking it, and one that can not be done says why. */
export const BulkPreview = ({ rows, left, onLeave }: BulkPreviewProps) => {
  const { t } = useLingui()
  const [only, setOnly] = useState('all')
  const able = rows.filter(({ why }) => why === null)
  const shown = only === 'all' ? rows : rows.filter(({ why }) => (why === null) === (only === 'able'))
  const unable = rows.length - able.length
  const toggleAll = () => onLeave(new Set(left.size === 0 ? able.map(({ id }) => id) : []))
  return (
    <div>
      <div className={styles.head}>
        <Checkbox label={<Trans>Chọn tất cả dòng làm được</Trans>} checked={left.size === 0 && able.length > 0} indeterminate={left.size > 0 && left.size < able.length} disabled={able.length === 0} onChange={toggleAll} />
        {unable > 0 && (
          <SegmentedControl
            size="xs" value={only} onChange={setOnly} aria-label={t`Hiện những dòng nào`}
            data={[{ value: 'all', label: t`Tất cả ${rows.length}` }, { value: 'able', label: t`Làm được ${able.length}` }, { value: 'unable', label: t`Không làm được ${unable}` }]}
          />
        )}
      </div>
      <Rows key={only} rows={shown} left={left} onLeave={onLeave} />
    </div>
  )
}

const Rows = ({ rows, left, onLeave }: BulkPreviewProps) => {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => 76, overscan: 8, getItemKey: (at) => rows[at]?.id ?? at })
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeave(next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard
    <div ref={frame} className={styles.frame} tabIndex={0} role="region" aria-label={t`Các dòng trước và sau`}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row && (
            <li key={item.key} ref={virtual.measureElement} data-index={item.index} aria-setsize={rows.length} aria-posinset={item.index + 1} className={styles.place} style={{ transform: `translateY(${item.start}px)` }}>
              <BulkPreviewRow row={row} taken={!left.has(row.id)} onToggle={() => toggle(row.id)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
