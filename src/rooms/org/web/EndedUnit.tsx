import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { addDays, formatDay } from '../../../kit/dates.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { addressOf } from '../../../kit/web/addresses.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { UnitChain } from './UnitChain.tsx'
import styles from './UnitStory.module.css'

/** A unit that does not exist on the day looked at: what it was called, from when until when, and who took over. */
export const EndedUnit = ({ unitNo }: { unitNo: number }) => {
  const { t } = useLingui()
  const { view, today } = useScope()
  const story = useRead(orgApi.readStory, { unitNo, ...(view.known && { known: view.known }) }).data
  const day = view.on ?? today
  const version = story?.versions.filter(({ fromOn }) => fromOn === null || fromOn <= day).at(-1) ?? story?.versions[0]
  if (story && !version) return <Panel><EmptyState title={t`Không có đơn vị này.`} hint={t`Chọn một đơn vị trong cây.`} /></Panel>
  if (!version) return null
  const { code, name, committeeName, kindName, fromOn, untilOn } = version
  const isEnded = untilOn !== null && untilOn <= day
  const label = committeeName ?? name
  const seenOn = isEnded ? addDays(untilOn, -1) : fromOn
  return (
    <>
      <Panel title={label} note={[committeeName && name, kindName, code].filter(Boolean).join(' · ')}>
        <p className={styles.ended}>{isEnded ? <Trans>Đơn vị này không còn từ ngày {formatDay(untilOn)}; công việc và số liệu trước đó vẫn đứng tên đơn vị.</Trans> : <Trans>Ngày {formatDay(day)} chưa có đơn vị này.</Trans>}</p>
        {seenOn && <div className={styles.acts}><Button component={To} href={addressOf('/to-chuc', { code, on: seenOn })} variant="default" leftSection={<IconHistory size={16} />}><Trans>Xem đơn vị ngày {formatDay(seenOn)}</Trans></Button></div>}
        <Facts rows={[[t`Trực thuộc`, story?.parents.at(-1)?.unit.label]]} />
      </Panel>
      <UnitChain unitNo={unitNo} label={label} />
    </>
  )
}
