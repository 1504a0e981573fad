import { Checkbox } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import type { AcrossRow } from '../across-contract.ts'
import { AcrossFigure } from './AcrossFigure.tsx'
import type { AcrossAsked } from './acrossAddress.ts'
import styles from './AcrossPanel.module.css'
import { AcrossReasons } from './AcrossReasons.tsx'
import type { reportsApi } from './api.ts'
import { NowhereFigure } from './NowhereFigure.tsx'

export interface AcrossTableProps {
  answer: Awaited<ReturnType<typeof reportsApi.readAcross>>
  asked: AcrossAsked
  isBusy: boolean
}

/** The whole, then each unit of the structure asked for that has anything; the others on demand. */
export const AcrossTable = ({ answer: { total, rows, nowhere, structure }, asked, isBusy }: AcrossTableProps) => {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const isUnsure = [total, ...rows].some(({ figure: { exact } }) => !exact)
  const idle = rows.filter(isIdle).length
  const lines = [{ row: total, asked, key: 'all' }, ...rows.filter((row) => all || !isIdle(row)).map((row) => ({ row, key: String(row.unitNo), asked: { ...asked, ...(row.unitNo === total.unitNo && { exactUnit: true }) } }))]
  const nameOf = ({ row: { label }, asked: { exactUnit } }: Line) => (exactUnit ? t`${label}, việc tự giữ` : label)
  const reasonsFor = (line: Line) => <AcrossReasons reasons={line.row.reasons} />
  const idleUnits = formatAmount(String(idle))
  return (
    <>
      <DataTable
        caption={t`Số liệu theo cơ cấu của ngày ${formatDay(structure)}`}
        columns={[
          { key: 'unit', title: t`Đơn vị`, main: true, width: '34%', cell: (line: Line) => nameOf(line) },
          { key: 'figure', title: t`Số liệu`, cell: (line) => <AcrossFigure row={line.row} label={nameOf(line)} asked={line.asked} /> },
          ...(isUnsure ? [{ key: 'why', title: t`Vì sao chưa xác định`, cell: reasonsFor }] : []),
        ]}
        rows={lines}
        busy={isBusy}
        keyOf={({ key }) => key}
        card={(line) => <div className={styles.card}><strong>{nameOf(line)}</strong><span><AcrossFigure row={line.row} label={nameOf(line)} asked={line.asked} /></span><span className={styles.why}>{reasonsFor(line)}</span></div>}
        empty={<EmptyState title={t`Không có đơn vị nào trong cơ cấu này.`} hint={t`Chọn ngày khác.`} />}
      />
      <div className={styles.tools}>
        {nowhere.certain > 0 && <NowhereFigure figure={nowhere} asked={asked} unitNo={total.unitNo} />}
        {isUnsure && (
          <p><Trans>Số đầu gồm những việc chắc chắn thuộc đơn vị ấy; số sau gồm thêm những việc có thể thuộc đơn vị ấy, vì không ghi từng việc đã về đâu. Một việc chỉ thuộc một đơn vị nên các số sau cộng lại có thể lớn hơn dòng cả đơn vị.</Trans></p>
        )}
        {idle > 0 && <Checkbox label={<Trans>Cả {idleUnits} đơn vị không có gì để đếm</Trans>} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />}
      </div>
    </>
  )
}

interface Line { row: AcrossRow; asked: AcrossAsked; key: string }

const isIdle = ({ figure: { certain, open } }: AcrossRow) => certain === 0 && open === 0
