import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import type { LatePerson } from '../overview-contract.ts'
import { lateAddress, type LateQuestion } from './lateAddress.ts'
import styles from './LatePanel.module.css'

export interface LateNobodyProps {
  units: Omit<LatePerson['units'][number], 'kind'>[]
  question: LateQuestion
}

/** Units with late tasks that nobody looks after by a document, the worst first. */
export const LateNobody = ({ units, question }: LateNobodyProps) => {
  const [all, setAll] = useState(false)
  const shown = all ? units : units.slice(0, FIRST)
  return (
    <>
      <ul className={styles.units}>
        {shown.map((unit) => (
          <li key={unit.unitNo}>
            <To href={lateAddress({ ...question, unitNo: unit.unitNo, basis: 'accepted', exactUnit: true })}>{unit.label}</To>
            <span className={styles.note}><strong>{formatAmount(String(unit.accepted))}</strong> · <Trans>lâu nhất {unit.longestDays} ngày</Trans></span>
          </li>
        ))}
      </ul>
      {units.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mx={16} mb={12} onClick={() => setAll(true)} data-no-print><Trans>Xem cả {units.length} đơn vị</Trans></Button>
      )}
    </>
  )
}

const FIRST = 12
