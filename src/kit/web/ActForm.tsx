import { Button, Drawer, Group, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef } from 'react'
import type { Operation } from './client.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { FieldGrid } from './FieldGrid.tsx'
import { type Field, filledIn, type Values } from './fields.ts'
import { notify } from './notices.ts'
import { useAct } from './useAct.ts'
import { useDraft } from './useDraft.ts'

export interface ActFormProps<In, Out> {
  opened: boolean
  onClose: () => void
  title: string
  /** What is shown above the fields: the record the act is about. */
  intro?: ReactNode
  act: Operation<In, Out>
  fields: Field[]
  initial?: Values
  /** Makes the input of what was filled in; ids and versions are added here. */
  toInput: (filled: Values) => In
  submit: string
  /** The sentence after it is done. */
  done: string
  onDone?: (out: Out) => void
}

/** One act as a form in a drawer: asks, sends once, shows the server's refusal and its complaints beside the fields; nothing typed is lost. */
export const ActForm = <In, Out>(props: ActFormProps<In, Out>) => {
  const { t } = useLingui()
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size="min(560px, 100%)"
      title={props.title}
      closeButtonProps={{ 'aria-label': t`Đóng` }}
      keepMounted={false}
    >
      <Body {...props} />
    </Drawer>
  )
}

// Mounted with each opening, so each opening has a fresh draft and its own idempotency key.
const Body = <In, Out>({ act, fields, initial = {}, intro, toInput, submit, done, onDone, onClose }: ActFormProps<In, Out>) => {
  const form = useRef<HTMLFormElement>(null)
  const { run, sending, refusal } = useAct(act)
  const draft = useDraft(fields, initial, refusal?.issues ?? [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft.isComplete()) return focusFirstError(form.current)
    const out = await run(toInput(filledIn(fields, draft.values)))
    if (out === undefined) return focusFirstError(form.current)
    notify(done)
    onDone?.(out)
    onClose()
  }
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="md">
        {intro}
        <FieldGrid fields={fields} draft={draft} />
        <ErrorNote refusal={refusal && { ...refusal, issues: draft.unplaced }} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={sending}><Trans>Thôi</Trans></Button>
          <Button type="submit" loading={sending}>{submit}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Takes the person to the first field that needs care, once the page has drawn it. */
export const focusFirstError = (form: HTMLFormElement | null): void => {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"] input')?.focus(), 30)
}
