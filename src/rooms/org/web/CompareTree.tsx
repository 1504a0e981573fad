import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { LongList } from '../../../kit/web/LongList.tsx'
import { onRowArrow } from '../../../kit/web/rowArrows.ts'
import type { ComparedLine } from './comparedTree.ts'
import { CompareRow } from './CompareRow.tsx'
import styles from './Compare.module.css'
import { type Days, useComparedTree } from './useComparedTree.ts'

/** The whole organisation on two days, level by level. */
export const CompareTree = ({ days, topNo }: { days: Days; topNo: number | null }) => {
  const { t } = useLingui()
  const tree = useComparedTree(days, topNo)
  if (tree.error) return <ErrorNote error={tree.error} onRetry={tree.retry} />
  if (tree.isFirst) return <Skeleton height={320} m="md" />
  return (
    <>
      <LongList label={t`Tổ chức ở hai ngày`} count={tree.lines.length} keyOf={(at) => tree.lines[at]?.key ?? String(at)} estimate={36} busy={tree.isBusy} onKeyDown={onRowArrow}>
        {(at) => tree.lines[at] && <CompareRow row={tree.lines[at].row} days={days} line={tree.lines[at]} toggle={<Toggle line={tree.lines[at]} onToggle={tree.toggle} />} />}
      </LongList>
      {tree.short.map((level) => <More key={String(level.parentNo)} level={level} onMore={() => tree.showMore(level.parentNo)} />)}
    </>
  )
}

/** Says that a level is longer than what is shown of it, and shows more. */
const More = ({ level: { shown, total, label }, onMore }: { level: ReturnType<typeof useComparedTree>['short'][number]; onMore: () => void }) => {
  const { t } = useLingui()
  const [some, all] = [formatAmount(String(shown)), formatAmount(String(total))]
  return (
    <p className={styles.more}>
      {label ? <Trans>Đang hiện {some} trong {all} đơn vị trực thuộc {label}.</Trans> : <Trans>Đang hiện {some} trong {all} đơn vị.</Trans>}{' '}
      <Button size="compact-sm" variant="default" onClick={onMore} aria-label={label ? t`Hiện thêm đơn vị trực thuộc ${label}` : t`Hiện thêm đơn vị`}><Trans>Hiện thêm</Trans></Button>
    </p>
  )
}

const Toggle = ({ line: { row, isOpen, hasLines }, onToggle }: { line: ComparedLine; onToggle: (unitNo: number) => void }) => {
  const { t } = useLingui()
  const name = (row.after ?? row.before)?.label ?? ''
  if (!hasLines) return <span className={styles.chevron} />
  return (
    <button type="button" className={styles.chevron} aria-expanded={isOpen} aria-label={isOpen ? t`Đóng ${name}` : t`Mở ${name}`} onClick={() => onToggle(row.unitNo)}>
      {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
    </button>
  )
}
