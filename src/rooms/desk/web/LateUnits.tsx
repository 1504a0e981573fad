import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { daysBetween } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import type { Desk } from '../contract.ts'
import styles from './Desk.module.css'

export interface LateUnitsProps {
  units: Desk['lateUnits']
  today: string
  urge: (late: { unitNo: number; exactUnit: boolean }) => ReactNode
}

/** What is late below me, unit by unit, with the way to the rows and to urging. */
export const LateUnits = ({ units, today, urge }: LateUnitsProps) => {
  const [all, setAll] = useState(false)
  const shown = all ? units : units.slice(0, FIRST)
  return (
    <>
      <ul className={styles.list}>
        {shown.map((unit) => (
          <li key={unit.unitNo} className={styles.unit} data-work-item tabIndex={-1}>
            <To href={`/viec?unitNo=${unit.unitNo}&exactUnit=true&state=overdue&sort=due`} className={styles.name}>{unit.label}</To>
            <span className={styles.late}><Trans><strong>{formatAmount(String(unit.tasks))}</strong> việc, lâu nhất {daysBetween(unit.oldestDueOn, today)} ngày</Trans></span>
            {urge({ unitNo: unit.unitNo, exactUnit: true })}
          </li>
        ))}
      </ul>
      {units.length > shown.length && <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setAll(true)}><Trans>Xem cả {units.length} đơn vị</Trans></Button>}
    </>
  )
}

const FIRST = 8
