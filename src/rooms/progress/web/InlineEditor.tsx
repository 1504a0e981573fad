import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useState } from 'react'
import { formatDay, readDueDay } from '../../../kit/dates.ts'
import { formatAmount, readQuantity } from '../../../kit/quantities.ts'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { TermChanges } from '../bulk-contract.ts'
import type { ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import { ByDocument } from './ByDocument.tsx'
import { rememberedDocument, type RevisingBy } from './revisingBy.ts'
import type { InlineField } from './inlineTerms.ts'
import styles from './InlineCell.module.css'

interface InlineEditorProps {
  task: ListedTask
  field: InlineField
  kind: 'revise' | 'adjust'
  label: string
  onClose: () => void
}

/** The editor of one cell: Enter keeps, Escape and leaving it unchanged close it, a refusal stands under it. A task in force asks for the document once a session. */
export const InlineEditor = ({ task, field, kind, label, onClose }: InlineEditorProps) => {
  const { t } = useLingui()
  const id = useId()
  const { run, sending, refusal } = useAct(progressApi.doMany)
  const before = shownOf(task, field)
  const [text, setText] = useState(before)
  const [wrong, setWrong] = useState<string>()
  const [asking, setAsking] = useState<TermChanges>()
  const write = async (changes: TermChanges, by: RevisingBy | undefined) => {
    const act = kind === 'adjust' ? { kind, changes } : by && { kind, changes, ...by }
    if (!act) return setAsking(changes)
    const out = await run({ act, rows: [{ id: task.taskId, version: task.version }] })
    if (!out) return
    const version = out.versions[0]?.version
    notify(t`Đã sửa ${task.code}.`, 'done', version === undefined ? undefined : {
      label: t`Hoàn tác`,
      run: () => void run({ act: { ...act, changes: changesOf(before, field) as TermChanges }, rows: [{ id: task.taskId, version }] }).then((undone) => undone && notify(t`Đã trả ${task.code} về như trước.`)),
    })
    onClose()
  }
  const keep = () => {
    if (text.trim() === before) return onClose()
    const changes = changesOf(text, field)
    if (typeof changes === 'string') return setWrong(changes)
    setWrong(undefined)
    void write(changes, rememberedDocument())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') onClose()
    event.stopPropagation()
  }
  const said = wrong ?? (refusal && whyOf(refusal.data) ) ?? refusal?.message
  return (
    <div className={styles.editor}>
      <input
        className={styles.input} aria-label={label} aria-invalid={Boolean(said)} aria-describedby={said ? id : undefined} autoFocus value={text} disabled={sending}
        onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown} onBlur={() => { if (text.trim() === before) onClose() }} onFocus={(event) => event.currentTarget.select()}
      />
      {said && <span id={id} role="alert" className={styles.error}>{said}</span>}
      {asking && (
        <ByDocument
          onClose={() => setAsking(undefined)}
          onGiven={(by) => {
            setAsking(undefined)
            void write(asking, by)
          }}
        />
      )}
    </div>
  )
}

const shownOf = (task: ListedTask, field: InlineField): string => {
  if (field === 'title') return task.title
  if (field === 'dueOn') return task.dueOn ? formatDay(task.dueOn) : ''
  return task.plan ? formatAmount(task.plan) : ''
}

/** What was typed as a change, or what is wrong with it. */
const changesOf = (text: string, field: InlineField): TermChanges | string => {
  if (field === 'title') return text.trim().length < 5 ? 'Hãy ghi nội dung việc.' : { title: text.trim() }
  if (field === 'dueOn') {
    const reading = readDueDay(text)
    return 'day' in reading ? { dueOn: reading.day } : 'Hãy ghi ngày/tháng/năm, ví dụ 31/12/2023.'
  }
  const reading = readQuantity(text)
  return 'amount' in reading && reading.measure === null ? { plan: reading.amount } : 'Hãy viết số như 8.150 hoặc 4.065,5.'
}

/** The rule's own sentence about the row, where the refusal of the act brings it. */
const whyOf = (details: unknown): string | undefined => (details as { rows?: { why?: string }[] } | undefined)?.rows?.[0]?.why
