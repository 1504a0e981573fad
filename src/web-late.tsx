import { Group } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { CopyLate } from './rooms/progress/web/CopyLate.tsx'
import type { UrgeLateProps } from './rooms/progress/web/UrgeLate.tsx'

/** What can be done about somebody's late tasks: urge, for who may, and a text for a chat. */
export const LateActs = ({ late, mayUrge }: UrgeLateProps & { mayUrge: boolean }) => (
  <Group gap={6} wrap="nowrap" display="inline-flex">{mayUrge && <Suspense><UrgeLate late={late} /></Suspense>}<CopyLate late={late} /></Group>
)

const UrgeLate = lazy(() => import('./rooms/progress/web/UrgeLate.tsx').then((module) => ({ default: module.UrgeLate })))
