import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useState } from 'react'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { TermChanges } from '../bulk-contract.ts'
import type { ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import { ByDocument } from './ByDocument.tsx'
import { rememberedDocument, type RevisingBy } from './revisingBy.ts'
import type { InlineField } from './inlineTerms.ts'
import { besideOf, changesOf, shownOf, whyOf } from './inlineValues.ts'
import styles from './InlineCell.module.css'

interface InlineEditorProps {
  task: ListedTask
  field: InlineField
  kind: 'revise' | 'adjust'
  label: string
  /** Closed; `next` is the pencil of the cell to go on with. */
  onClose: (next?: HTMLElement) => void
}

/** The editor of one cell: Enter keeps, Tab keeps and goes to the next editable cell, Escape and leaving it unchanged close it, a refusal stands under it. A task in force asks for the document once a session. */
export const InlineEditor = ({ task, field, kind, label, onClose }: InlineEditorProps) => {
  const { t } = useLingui()
  const id = useId()
  const { run, sending, refusal } = useAct(progressApi.doMany)
  const before = shownOf(task, field)
  const [text, setText] = useState(before)
  const [wrong, setWrong] = useState<string>()
  const [asking, setAsking] = useState<TermChanges>()
  const [by, setBy] = useState(rememberedDocument)
  const write = async (changes: TermChanges, under: RevisingBy | undefined, next?: HTMLElement) => {
    const act = kind === 'adjust' ? { kind, changes } : under && { kind, changes, ...under }
    if (!act) return setAsking(changes)
    const out = await run({ act, rows: [{ id: task.taskId, version: task.version }] })
    if (!out) return
    const version = out.versions[0]?.version
    notify(kind === 'revise' && under ? t`Đã sửa ${task.code} theo văn bản ${under.document.number}.` : t`Đã sửa ${task.code}.`, 'done', version === undefined ? undefined : {
      label: t`Hoàn tác`,
      run: () => void run({ act: { ...act, changes: changesOf(before, field) as TermChanges }, rows: [{ id: task.taskId, version }] }).then((undone) => (undone ? notify(t`Đã trả ${task.code} về như trước.`) : notify(t`Không hoàn tác được vì ${task.code} đã được sửa tiếp. Hãy sửa lại ô ấy.`, 'why'))),
    })
    onClose(next)
  }
  const keep = (next?: HTMLElement) => {
    if (text.trim() === before) return onClose(next)
    const changes = changesOf(text, field)
    if (typeof changes === 'string') return setWrong(changes)
    setWrong(undefined)
    void write(changes, by, next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') onClose()
    const next = event.key === 'Tab' ? besideOf(event.currentTarget, event.shiftKey ? -1 : 1) : undefined
    if (next) {
      event.preventDefault()
      keep(next)
    }
    event.stopPropagation()
  }
  const said = wrong ?? (refusal && whyOf(refusal.data)) ?? refusal?.message
  return (
    <div className={styles.editor}>
      <input
        className={styles.input} data-inline aria-label={label} aria-invalid={Boolean(said)} aria-describedby={said ? id : undefined} autoFocus value={text} disabled={sending}
        onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown} onBlur={() => { if (!asking && text.trim() === before) onClose() }} onFocus={(event) => event.currentTarget.select()}
      />
      {kind === 'revise' && by && <button type="button" className={styles.by} onMouseDown={(event) => event.preventDefault()} onClick={() => setAsking({})}><Trans>Theo {by.document.number}. Đổi văn bản</Trans></button>}
      {said && <span id={id} role="alert" className={styles.error}>{said}</span>}
      {asking && (
        <ByDocument
          onClose={() => setAsking(undefined)}
          onGiven={(given) => {
            setAsking(undefined)
            setBy(given)
            if (Object.keys(asking).length > 0) void write(asking, given)
          }}
        />
      )}
    </div>
  )
}
