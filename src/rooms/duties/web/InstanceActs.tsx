import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { CopyForChat } from '../../../kit/web/CopyForChat.tsx'
import { useScope } from '../../../kit/web/useScope.ts'
import type { InstanceRow } from '../contract.ts'
import styles from './Duties.module.css'
import { instanceMessage } from './instanceMessage.ts'
import type { InstanceAct } from './InstanceForm.tsx'

type Shown = Pick<InstanceRow, 'dutyId' | 'lateDays' | 'unitLabel' | 'postTitle' | 'debtors' | 'state' | 'title' | 'onDay' | 'dueOn' | 'discharge' | 'mayDischarge' | 'mayChange'>

/** What the reader may do about an instance: say it was done, waive it, take back what was said. */
export const InstanceActs = ({ instance }: { instance: Shown }) => {
  const { t } = useLingui()
  const { isPast } = useScope()
  const [act, setAct] = useState<InstanceAct>()
  const [opened, { open, close }] = useDisclosure(false)
  const { state, title, onDay, discharge, mayDischarge, mayChange } = instance
  const mayTakeBack = discharge && (mayChange || (mayDischarge && discharge.kind === 'done'))
  if (isPast || !(mayDischarge || mayChange)) return null
  const day = formatDay(onDay)
  const begin = (what: InstanceAct) => {
    setAct(what)
    open()
  }
  return (
    <span className={styles.acts}>
      {!discharge && mayDischarge && <Button size="compact-sm" {...(state !== 'late' && { variant: 'default' })} onClick={() => begin('discharge')} aria-label={t`Ghi đã thực hiện ${title}, kỳ ${day}`}><Trans>Đã thực hiện</Trans></Button>}
      {!discharge && mayChange && <Button size="compact-sm" variant="default" onClick={() => begin('waive')} aria-label={t`Miễn ${title}, kỳ ${day}`}><Trans>Miễn</Trans></Button>}
      {mayTakeBack && <Button size="compact-sm" variant="default" onClick={() => begin('back')} aria-label={t`Lấy lại điều đã ghi về ${title}, kỳ ${day}`}><Trans>Lấy lại</Trans></Button>}
      {state === 'late' && mayChange && <CopyForChat text={() => instanceMessage(instance, location.origin)} about={`${title}, ${day}`} />}
      {act && <Suspense><InstanceForm act={act} instance={instance} opened={opened} onClose={close} /></Suspense>}
    </span>
  )
}

const InstanceForm = lazy(() => import('./InstanceForm.tsx').then((module) => ({ default: module.InstanceForm })))
