import { useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ListedTask } from '../contract.ts'
import type { HolderField } from './useBulkFields.tsx'
import styles from './InlineCell.module.css'

interface InlineHolderProps {
  task: ListedTask
  holder: HolderField
  children: ReactNode
}

/** The holder of a row, with the way to give the task to another where the server offers it: a change by document, previewed before it is made. */
export const InlineHolder = ({ task, holder, children }: InlineHolderProps) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  if (!task.offers?.includes('change_holder')) return children
  const label = t`Đổi người giữ ${task.code}`
  return (
    <div className={styles.cell}>
      <div className={styles.shown}>{children}</div>
      <button type="button" className={styles.pencil} aria-label={label} title={label} onClick={() => setOpen(true)}><IconPencil size={14} stroke={1.8} aria-hidden="true" /></button>
      {open && <Suspense><BulkDrawer kind="change_holder" chosen={{ rows: [{ id: task.taskId }] }} holder={holder} onClose={() => setOpen(false)} onDone={() => undefined} /></Suspense>}
    </div>
  )
}

const BulkDrawer = lazy(() => import('./BulkDrawer.tsx').then((module) => ({ default: module.BulkDrawer })))
