import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconBellRinging } from '@tabler/icons-react'
import { addressOf } from '../../../kit/web/addresses.ts'
import { To } from '../../../kit/web/To.tsx'

export interface UrgeLateProps {
  /** Whose late tasks: of a unit with all below it, of the units somebody looks after, or both. */
  late: { unitNo?: number; lookedAfterBy?: string }
}

/** Đôn đốc: to the late tasks, where they are chosen and urged. */
export const UrgeLate = ({ late }: UrgeLateProps) => (
  <Button component={To} href={addressOf('/viec', { ...late, state: 'overdue', sort: 'due' })} size="compact-sm" variant="default" leftSection={<IconBellRinging size={15} />}>
    <Trans>Đôn đốc</Trans>
  </Button>
)
