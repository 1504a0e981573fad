import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { Column } from '../../../kit/web/table.ts'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Arrival } from '../arrival-contract.ts'

/** The columns of the register of arrivals; what waits is entered from its line. */
export const useArrivalColumns = (keeps: readonly { unitNo: number }[], onEnter: (one: Arrival) => void): Column<Arrival>[] => {
  const { t } = useLingui()
  return [
    { key: 'value', title: t`Số đến`, width: '150px', cell: (one) => (one.value === null && keeps.some(({ unitNo }) => unitNo === one.unitNo) ? <Button size="compact-sm" onClick={() => onEnter(one)}><Trans>Vào sổ</Trans></Button> : one.value) },
    { key: 'arrived', title: t`Ngày đến`, width: '110px', cell: (one) => (one.arrivedOn ? formatDay(one.arrivedOn) : '') },
    { key: 'number', title: t`Số, ký hiệu`, width: '200px', cell: (one) => <TwoLines top={one.document.number} bottom={formatDay(one.document.issuedOn)} /> },
    { key: 'title', title: t`Trích yếu`, main: true, width: '36%', cell: (one) => (one.documentId ? <To href={`/van-ban/${one.documentId}`}>{one.document.title}</To> : one.document.title) },
    { key: 'issuer', title: t`Cơ quan ban hành`, cell: (one) => one.document.issuer },
    { key: 'unit', title: t`Đơn vị nhận`, cell: (one) => one.unitLabel },
    { key: 'handled', title: t`Chuyển đến`, cell: (one) => one.handledBy },
  ]
}
