import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconBellRinging } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'

export interface UrgeLateProps {
  /** Whose late tasks: of a unit (and, unless exactly it, all below), of the units somebody looks after, assigned by a unit or by any other. */
  late: { unitNo?: number; exactUnit?: boolean; lookedAfterBy?: string; assigningUnitNo?: number; notAssigningUnitNo?: number }
}

/** Đôn đốc: all late tasks of somebody's units at once, previewed row by row before anything is sent. */
export const UrgeLate = ({ late: { unitNo, exactUnit, lookedAfterBy, assigningUnitNo, notAssigningUnitNo } }: UrgeLateProps) => {
  const [opened, { open, close }] = useDisclosure(false)
  const filter = {
    state: 'overdue' as const, ...(unitNo !== undefined && { unitNo }), ...(exactUnit && { exactUnit }), ...(lookedAfterBy !== undefined && { lookedAfterBy }),
    ...(assigningUnitNo !== undefined && { assigningUnitNo }), ...(notAssigningUnitNo !== undefined && { notAssigningUnitNo }),
  }
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconBellRinging size={15} />} data-key="a" onClick={open}><Trans>Đôn đốc</Trans></Button>
      {opened && <Suspense><BulkDrawer kind="urge" chosen={{ filter }} holder={() => null} onClose={close} onDone={() => undefined} /></Suspense>}
    </>
  )
}

const BulkDrawer = lazy(() => import('./BulkDrawer.tsx').then((module) => ({ default: module.BulkDrawer })))
