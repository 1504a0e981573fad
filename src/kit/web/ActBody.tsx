import { Button, Group, Stack } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef } from 'react'
import type { Operation } from './client.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { FieldGrid } from './FieldGrid.tsx'
import { type Field, filledIn, type Values } from './fields.ts'
import { showFirstFault } from './firstFault.ts'
import { notify } from './notices.ts'
import { TodayNote } from './TodayNote.tsx'
import { useAct } from './useAct.ts'
import { useDraft } from './useDraft.ts'
import { useUnsaved } from './useUnsaved.tsx'

export interface ActBodyProps<In, Out> {
  act: Operation<In, Out>
  fields: Field[]
  initial?: Values
  /** What is shown above the fields: the record the act is about. */
  intro?: ReactNode
  /** Makes the input of what was filled in; ids and versions are added here. */
  toInput: (filled: Values) => In
  submit: string
  /** The sentence after it is done; none where the next screen says it. */
  done?: string
  onDone?: (out: Out) => void
  onCancel?: () => void
  /** Called when the server said no; what is filled in stays. */
  onRefused?: () => void
  /** Called once something was filled in. */
  onTouch?: () => void
}

/** One act as a form: asks, sends once, shows the server's refusal and its complaints beside the fields; nothing typed is lost. */
export const ActBody = <In, Out>({ act, fields, initial = {}, intro, toInput, submit, done, onDone, onCancel, onRefused, onTouch }: ActBodyProps<In, Out>) => {
  const form = useRef<HTMLFormElement>(null)
  const { run, sending, refusal } = useAct(act)
  const draft = useDraft(fields, initial, refusal?.issues ?? [])
  const { touch, settle, guard } = useUnsaved()
  const note = () => {
    touch()
    onTouch?.()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!draft.isComplete()) return showFirstFault(form.current)
    const out = await run(toInput(filledIn(fields, draft.values)))
    if (out === undefined) {
      onRefused?.()
      return showFirstFault(form.current)
    }
    settle()
    if (done) notify(done)
    onDone?.(out)
  }
  const cancel = () => {
    settle()
    onCancel?.()
  }
  return (
    <form ref={form} onInput={note} onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="md">
        <TodayNote />
        {intro}
        <FieldGrid fields={fields} draft={draft} />
        <ErrorNote refusal={refusal && { ...refusal, issues: draft.unplaced }} />
        <Group gap="xs" justify="flex-end">
          {onCancel && <Button variant="default" onClick={cancel} disabled={sending}><Trans>Thôi</Trans></Button>}
          <Button type="submit" loading={sending}>{submit}</Button>
        </Group>
      </Stack>
      {guard}
    </form>
  )
}
