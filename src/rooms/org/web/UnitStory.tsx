import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconClipboardList, IconHistory, IconUsers } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { Timeline } from '../../../kit/web/Timeline.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { UnitChain } from './UnitChain.tsx'
import styles from './UnitStory.module.css'

/** One organisation: where it belongs, its bodies, its members, its names through time, and the ways on. */
export const UnitStory = ({ code }: { code: string }) => {
  const { t } = useLingui()
  const read = useRead(orgApi.readUnit, { code, ...useScope().view })
  const unit = read.data
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
  if (!unit) return <Skeleton height={240} />
  return (
    <>
      <Panel title={unit.label} note={[unit.committeeName && unit.name, unit.kindName, unit.code].filter(Boolean).join(' · ')}>
        <div className={styles.acts}>
          <Button component={To} href={addressOf('/viec', { unitNo: unit.unitNo })} variant="default" leftSection={<IconClipboardList size={16} />}><Trans>Việc của đơn vị</Trans></Button>
          <Button component={To} href={addressOf('/can-bo', { unitNo: unit.unitNo })} variant="default" leftSection={<IconUsers size={16} />}><Trans>Cán bộ của đơn vị</Trans></Button>
          <Button component={To} href={addressOf('/to-chuc/dien-bien', { unitNo: unit.unitNo })} variant="default" leftSection={<IconHistory size={16} />}><Trans>Qua thời gian</Trans></Button>
        </div>
        <Facts
          rows={[
            [t`Trực thuộc`, unit.path.length > 0 && <Path path={unit.path} />],
            [t`Tổ chức trong cả nhánh`, formatAmount(String(unit.subtree.units))],
            [t`Đảng viên trong cả nhánh`, unit.subtree.members > 0 && formatAmount(String(unit.subtree.members))],
            [t`Đảng viên của đơn vị`, unit.memberCount !== null && formatAmount(String(unit.memberCount))],
            [t`Thành lập`, unit.foundedOn && formatDay(unit.foundedOn)],
            [t`Các cơ quan`, unit.bodies.map(({ name }) => name).join('; ')],
          ]}
        />
      </Panel>
      <UnitChain unitNo={unit.unitNo} label={unit.label} />
      {unit.history.length > 1 && (
        <Panel title={t`Tên và mã qua thời gian`}>
          <Timeline
            happenings={unit.history.toReversed().map((one) => ({
              key: `${one.code} ${one.fromOn}`,
              at: `${one.fromOn ? formatDay(one.fromOn) : '…'} – ${one.untilOn ? formatDay(one.untilOn) : t`nay`}`,
              title: one.name,
              by: one.code,
              tone: one.untilOn ? 'idle' : 'going',
            }))}
          />
        </Panel>
      )}
    </>
  )
}

const Path = ({ path }: { path: { unitNo: number; label: string }[] }) => (
  <span className={styles.path}>
    {path.map(({ unitNo, label }) => <To key={unitNo} href={addressOf('/to-chuc', { no: unitNo })}>{label}</To>)}
  </span>
)
