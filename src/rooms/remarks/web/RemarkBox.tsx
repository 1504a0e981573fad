import { Button, Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useId, useRef } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import type { Remark } from '../contract.ts'
import { MentionChoices } from './MentionChoices.tsx'
import { useMentions } from './useMentions.ts'
import { useRemarkSending } from './useRemarkSending.ts'
import styles from './Remarks.module.css'

export interface RemarkBoxProps {
  taskId: string
  label: string
  submit: string
  replyTo?: string
  correcting?: Remark
  onDone?: () => void
  onCancel?: () => void
}

/** Where a remark is written: plain text; @ offers those who may see the task, and arrows, Enter and Escape work in the list. */
export const RemarkBox = ({ taskId, label, submit, replyTo, correcting, onDone, onCancel }: RemarkBoxProps) => {
  const { t } = useLingui()
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { draft, empty } = useMentions({ taskId, area, correcting })
  const { send, sending, refusal } = useRemarkSending({ taskId, replyTo, correcting })
  const sendIt = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft.written.trim()) return area.current?.focus()
    if (!await send(draft.stored)) return undefined
    empty()
    onDone?.()
  }
  return (
    <form className={styles.box} data-no-print onSubmit={(event) => void sendIt(event)}>
      <div className={styles.area}>
        <Textarea
          ref={area} label={label} description={t`Gõ @ để nhắc tên người xem được việc này.`} autosize minRows={2} maxRows={10} maxLength={1600} value={draft.written} autoFocus={onCancel !== undefined}
          aria-autocomplete="list" aria-haspopup="listbox" {...(draft.choices.length > 0 && { 'aria-controls': list, 'aria-activedescendant': `${list}-${draft.active}` })}
          onChange={draft.type} onKeyDown={draft.press} onSelect={draft.look}
        />
        <MentionChoices id={list} choices={draft.choices} active={draft.active} nobody={draft.nobody} onPick={draft.pick} />
      </div>
      <ErrorNote refusal={refusal} />
      <div className={styles.send}>
        {onCancel && <Button size="compact-sm" variant="default" onClick={onCancel} disabled={sending}><Trans>Thôi</Trans></Button>}
        <Button size="compact-sm" type="submit" loading={sending}>{submit}</Button>
      </div>
    </form>
  )
}
