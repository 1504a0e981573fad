import { Button, Group, Modal, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Operation } from './client.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { notify } from './notices.ts'
import { TodayNote } from './TodayNote.tsx'
import { useAct } from './useAct.ts'

export interface ConfirmActProps<In, Out> {
  opened: boolean
  onClose: () => void
  title: string
  /** What will happen, in a sentence or a preview. */
  children: ReactNode
  act: Operation<In, Out>
  input: In
  submit: string
  /** The sentence after it is done; none where `onDone` says it. */
  done?: string
  onDone?: (out: Out) => void
}

/** Asks once before an act that needs nothing filled in. */
export const ConfirmAct = <In, Out>(props: ConfirmActProps<In, Out>) => {
  const { t } = useLingui()
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Body {...props} />
    </Modal>
  )
}

const Body = <In, Out>({ act, input, children, submit, done, onDone, onClose }: ConfirmActProps<In, Out>) => {
  const { run, sending, refusal } = useAct(act)
  const send = async () => {
    const out = await run(input)
    if (out === undefined) return
    if (done) notify(done)
    onDone?.(out)
    onClose()
  }
  return (
    <Stack gap="md">
      <TodayNote />
      <div>{children}</div>
      <ErrorNote refusal={refusal} />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={sending}><Trans>Thôi</Trans></Button>
        <Button onClick={() => void send()} loading={sending}>{submit}</Button>
      </Group>
    </Stack>
  )
}
