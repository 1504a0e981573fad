import { NativeSelect } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnReading } from '../own-contract.ts'
import styles from './OwnTable.module.css'
import type { OwnAsked } from './useOwnReading.ts'

/** On which sheet, and over which rows of it, the headings stand. */
export const OwnPlace = ({ reading: { sheets, sheet, heading, remembered }, onChange }: { reading: OwnReading; onChange: (asked: OwnAsked) => void }) => {
  const { t } = useLingui()
  const rows = Array.from({ length: Math.max(40, heading?.last ?? 0) }, (_, at) => String(at + 1))
  const first = heading?.first ?? 0
  const firstRow = (row: number) => onChange({ sheet, heading: { first: row, last: Math.max(row, Math.min(heading?.last ?? row, row + 3)) } })
  return (
    <div className={styles.place}>
      {sheets.length > 1 && <NativeSelect label={t`Trang tính`} data={sheets.map(({ name }) => name)} value={sheet} onChange={(event) => onChange({ sheet: event.currentTarget.value })} />}
      <NativeSelect label={t`Tiêu đề từ dòng`} data={[...(heading ? [] : [{ value: '', label: t`chưa rõ` }]), ...rows]} value={heading ? String(heading.first) : ''} onChange={(event) => event.currentTarget.value && firstRow(Number(event.currentTarget.value))} />
      {heading && <NativeSelect label={t`đến dòng`} data={Array.from({ length: 4 }, (_, at) => String(first + at))} value={String(heading.last)} onChange={(event) => onChange({ sheet, heading: { first, last: Number(event.currentTarget.value) } })} />}
      {remembered && <p className={styles.note}><Trans>Ghép theo lần đơn vị dùng bảng này trước đây.</Trans></p>}
    </div>
  )
}
