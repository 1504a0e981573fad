import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarTime } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Planned } from '../contract.ts'
import { reorganisationApi } from './api.ts'
import styles from './PlannedPanel.module.css'
import { useCountWords } from './useStepWords.tsx'

/** Acts that wait for their day, and those whose day came while something stood in their way. */
export const PlannedPanel = () => {
  const { t } = useLingui()
  const read = useRead(reorganisationApi.listPlanned, { size: 100 })
  const [leaving, setLeaving] = useState<Planned>()
  const rows = read.data?.rows.filter(({ state }) => state === 'waiting' || state === 'held') ?? []
  if (rows.length === 0) return null
  return (
    <Panel title={t`Chờ đến ngày`} note={t`Tự thực hiện vào ngày của mình, sau khi được kiểm tra lại.`}>
      <ul className={styles.list}>
        {rows.map((one) => (
          <li key={one.id} className={styles.one}>
            <span className={styles.day}><IconCalendarTime size={17} aria-hidden="true" /> {formatDay(one.onDay)}</span>
            <Words one={one} />
            {one.state === 'held' ? <StateBadge tone="wait"><Trans>bị giữ lại</Trans></StateBadge> : <StateBadge tone="going"><Trans>đang chờ</Trans></StateBadge>}
            {read.data?.mayReorganise && <Button size="sm" variant="default" onClick={() => setLeaving(one)}><Trans>Rút lại</Trans></Button>}
          </li>
        ))}
      </ul>
      {leaving && (
        <ActForm
          opened onClose={() => setLeaving(undefined)} title={t`Rút lại lần sắp xếp`} act={reorganisationApi.withdrawPlanned}
          intro={<p>{leaving.title}, <Trans>từ ngày {formatDay(leaving.onDay)}</Trans></p>}
          fields={[{ kind: 'long', name: 'reason', label: t`Lý do rút lại`, missing: t`Hãy ghi lý do rút lại.` }]}
          toInput={({ reason }) => ({ id: leaving.id, reason: String(reason) })} submit={t`Rút lại`} done={t`Đã rút lại: ${leaving.title}`}
        />
      )}
    </Panel>
  )
}

const Words = ({ one }: { one: Planned }) => {
  const counts = useCountWords()
  return (
    <span className={styles.words}>
      <strong>{one.title}</strong>
      <span className={styles.note}>{[counts(one.counts), one.document].filter(Boolean).join(' · ')} · <Trans>{one.plannedBy} ghi lúc {formatInstant(one.plannedAt)}</Trans></span>
      {one.reason && <span className={styles.reason}>{one.reason}</span>}
    </span>
  )
}
