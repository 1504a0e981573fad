import { useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { intakeApi } from './api.ts'
import { ChangeLine, type Line } from './ChangeLine.tsx'
import styles from './ChangesPanel.module.css'
import { blocksOf, useBlocks } from './useBlocks.ts'

/** The lines in sight of many. */
export const ChangeRows = ({ id, filter }: { id: string; filter: { what?: string; search?: string } }) => {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  const first = useBlocks(intakeApi.listChanges, (block) => ({ id, ...filter, page: block + 1, size: SIZE }), []).get(0)
  const total = first?.total ?? 0
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const rows = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => 62, overscan: 8 })
  const items = rows.getVirtualItems()
  const blocks = useBlocks(intakeApi.listChanges, (block) => ({ id, ...filter, page: block + 1, size: SIZE }), blocksOf(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, SIZE))
  const lineAt = (index: number): Line | undefined => blocks.get(Math.floor(index / SIZE))?.rows[index % SIZE]
  if (first && total === 0) return <EmptyState title={t`Không có thay đổi nào khớp.`} hint={t`Chọn loại khác hoặc xóa chữ tìm.`} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div ref={box} className={styles.box} role="region" aria-label={t`Những thay đổi`} tabIndex={0} aria-busy={!first}>
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start, key }) => (
          <li key={key} ref={rows.measureElement} data-index={index} className={styles.item} style={{ transform: `translateY(${String(start)}px)` }} aria-posinset={index + 1} aria-setsize={total}>
            <ChangeLine line={lineAt(index)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const SIZE = 100
