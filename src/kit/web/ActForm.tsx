import { ActBody, type ActBodyProps } from './ActBody.tsx'
import { DraftDrawer, type DraftDrawerProps } from './DraftDrawer.tsx'

export interface ActFormProps<In, Out> extends Omit<ActBodyProps<In, Out>, 'onCancel' | 'onTouch'>, Omit<DraftDrawerProps, 'children'> {}

/** One act as a form in a drawer; each opening is a fresh draft with its own idempotency key, and closes when the act is done. */
export const ActForm = <In, Out>({ opened, onClose, title, onDone, ...body }: ActFormProps<In, Out>) => (
  <DraftDrawer opened={opened} onClose={onClose} title={title}>
    {({ close, touch }) => {
      const finish = (out: Out) => {
        onDone?.(out)
        close()
      }
      return <ActBody {...body} onDone={finish} onCancel={close} onTouch={touch} />
    }}
  </DraftDrawer>
)
