import { useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { ListedTask } from '../contract.ts'
import type { InlineField } from './inlineTerms.ts'
import styles from './InlineCell.module.css'

export interface InlineCellProps {
  task: ListedTask
  field: InlineField
  children: ReactNode
}

/** A cell of the list that can be edited in place where the server offers it; Enter or F2 on its pencil opens it, Escape closes it, Tab keeps it and opens the next. */
export const InlineCell = ({ task, field, children }: InlineCellProps) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const kind = task.offers?.includes('revise') ? 'revise' : task.offers?.includes('adjust') ? 'adjust' : undefined
  if (!kind || (field === 'plan' && !task.measureName)) return children
  const names = { title: t`nội dung`, dueOn: t`thời hạn`, plan: t`kế hoạch năm` }
  const label = t`Sửa ${names[field]} của ${task.code}`
  const close = (next?: HTMLElement) => {
    setOpen(false)
    setTimeout(() => (next ? next.click() : pencil.current?.focus()), 0)
  }
  if (open) return <Suspense fallback={children}><InlineEditor task={task} field={field} kind={kind} label={label} onClose={close} /></Suspense>
  return (
    <div className={styles.cell}>
      <div className={styles.shown}>{children}</div>
      <button
        ref={pencil} type="button" className={styles.pencil} data-inline aria-label={label} title={label} onClick={() => setOpen(true)}
        onKeyDown={(event) => { if (event.key === 'F2') setOpen(true) }}
      >
        <IconPencil size={14} stroke={1.8} aria-hidden="true" />
      </button>
    </div>
  )
}

const InlineEditor = lazy(() => import('./InlineEditor.tsx').then((module) => ({ default: module.InlineEditor })))
