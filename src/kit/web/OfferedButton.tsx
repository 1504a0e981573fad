import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { notify } from './notices.ts'

export interface OfferedButtonProps extends ButtonProps {
  allowed: boolean
  /** Why the server would refuse, in a sentence. */
  why: string | null
  onAct: () => void
}

/** The button of an act the server offers; where it would refuse, the button stays reachable and says why: on hover, and when pressed. */
export const OfferedButton = ({ allowed, why, onAct, ...rest }: OfferedButtonProps) => (
  <Tooltip label={why} disabled={allowed || !why}>
    <Button
      {...rest}
      aria-disabled={!allowed}
      {...(!allowed && { 'data-disabled': true })}
      onClick={() => {
        if (allowed) onAct()
        else if (why) notify(why, 'why')
      }}
    />
  </Tooltip>
)
