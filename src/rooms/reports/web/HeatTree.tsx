import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useGo } from '../../../kit/web/useGo.ts'
import { figureAddress } from './figureAddress.ts'
import type { Basis, OverviewQuestion } from './question.ts'
import { TreeGridRow } from './TreeGridRow.tsx'
import { TreeHead } from './TreeHead.tsx'
import { TreeTools } from './TreeTools.tsx'
import type { TreeLine, TreeOrder } from './treeOrder.ts'
import { useTree } from './useTree.ts'
import styles from './HeatTree.module.css'

/** The organisation as an indented table whose cells are as warm as their share: opened level by level or by a search, every number a way to its rows. */
export const HeatTree = ({ question, basis }: { question: OverviewQuestion; basis: Basis }) => {
  const { t } = useLingui()
  const go = useGo()
  const [search, setSearch] = useState('')
  const [all, setAll] = useState(false)
  const [by, setBy] = useState<Omit<TreeOrder, 'basis'>>({ column: 'code', descending: false })
  const [current, setCurrent] = useState<string>()
  const tree = useTree(question, { search, all, order: { ...by, basis } })
  const { lines } = tree
  const at = lines.some(({ key }) => key === current) ? current : lines[0]?.key
  const actsOf = (line: TreeLine) => ({
    isOpen: !line.isOwn && tree.isOpen(line.row), hasChildren: !line.isOwn && tree.hasLines(line.row), toggle: () => tree.toggle(line.row),
    open: () => void go(figureAddress({ ...question, unitNo: line.row.unitNo, figure: 'overdue', basis })),
    goToParent: () => document.querySelector<HTMLElement>(`tr[data-key="${line.parentKey}"]`)?.focus(),
  })
  if (tree.error) return <ErrorNote error={tree.error} onRetry={tree.retry} />
  return (
    <>
      <TreeTools onSearch={setSearch} level={tree.level} onLevel={tree.setLevel} all={all} onAll={setAll} searching={search !== ''} />
      {tree.isFirst && <div className={styles.waiting}><Skeleton height={240} /></div>}
      {search && !tree.isBusy && lines.length === 0 && !tree.isFirst ? (
        <EmptyState title={t`Không có đơn vị nào khớp.`} hint={t`Thử một phần của tên hoặc mã, không cần dấu.`} />
      ) : lines.length > 0 && (
        <div className={styles.scroll} aria-busy={tree.isBusy}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a treegrid is a table whose rows open; the rows keep their own roles */}
          <table role="treegrid" aria-label={t`Cây tổ chức theo tình trạng việc`} className={styles.tree}>
            <TreeHead order={by} onOrder={setBy} />
            <tbody>
              {lines.map((line) => (
                <TreeGridRow
                  key={line.key} line={line} question={question} basis={basis} isFetching={tree.isFetching(line.row) && !line.isOwn}
                  isCurrent={line.key === at} onCurrent={() => setCurrent(line.key)} acts={actsOf(line)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles.more}>
        <Trans>Nền càng đậm thì phần ấy càng lớn trong số việc của đơn vị; riêng quá hạn tính từ 5%, 10%, 20%.</Trans>
        <span data-no-print><Trans>Phím mũi tên: đi lại, mở, thu gọn · Enter: xem các việc quá hạn</Trans></span>
      </div>
    </>
  )
}
