import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useState } from 'react'
import type { TermChanges } from '../bulk-contract.ts'
import type { ListedTask } from '../contract.ts'
import { ByDocument } from './ByDocument.tsx'
import { rememberedDocument, type RevisingBy } from './revisingBy.ts'
import type { InlineField } from './inlineTerms.ts'
import { besideOf, changesOf, shownOf, whyOf } from './inlineValues.ts'
import { useInlineSaving } from './useInlineSaving.ts'
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
  const { save, sending, refusal } = useInlineSaving(task)
  const before = shownOf(task, field)
  const [text, setText] = useState(before)
  const [isWrong, setWrong] = useState(false)
  const [asking, setAsking] = useState<TermChanges>()
  const [by, setBy] = useState(rememberedDocument)
  const write = async (changes: TermChanges, under: RevisingBy | undefined, next?: HTMLElement) => {
    if (kind === 'revise' && !under) return setAsking(changes)
    if (await save({ changes, back: changesOf(before, field), by: kind === 'revise' ? under : undefined })) onClose(next)
  }
  const keep = (next?: HTMLElement) => {
    if (text.trim() === before) return onClose(next)
    const changes = changesOf(text, field)
    setWrong(!changes)
    if (changes) void write(changes, by, next)
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
  const wrong = { title: t`Hãy ghi nội dung việc, ít nhất 5 chữ cái.`, dueOn: t`Hãy ghi ngày/tháng/năm, ví dụ 31/12/2023.`, plan: t`Hãy viết số như 8.150 hoặc 4.065,5.` }[field]
  const said = isWrong ? wrong : (refusal && whyOf(refusal.data)) ?? refusal?.message
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
