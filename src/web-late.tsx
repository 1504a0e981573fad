import { Group } from '@mantine/core'
import { CopyLate } from './rooms/progress/web/CopyLate.tsx'
import { UrgeLate, type UrgeLateProps } from './rooms/progress/web/UrgeLate.tsx'

/** What can be done about somebody's late tasks: urge, for who may, and a text for a chat. */
export const LateActs = ({ late, mayUrge }: UrgeLateProps & { mayUrge: boolean }) => (
  <Group gap={6} wrap="nowrap" display="inline-flex">{mayUrge && <UrgeLate late={late} />}<CopyLate late={late} /></Group>
)
