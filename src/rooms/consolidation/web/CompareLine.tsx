import { useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { isSame } from '../rules.ts'
import type { RoundReport } from '../contract.ts'
import type { Compared, Place } from '../figure-contract.ts'
import { BeforeFigure } from './BeforeFigure.tsx'
import styles from './Consolidation.module.css'
import { DifferenceNotes } from './DifferenceNotes.tsx'
import { SharesModal } from './SharesModal.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** One figure laid side by side: what agrees is quiet, what differs is marked in its cell. */
export const CompareLine = ({ report, row }: { report: RoundReport; row: Compared }) => {
  const { t } = useLingui()
  const { labelOf, amountOf } = useFigureWords()
  const [opened, { open, close }] = useDisclosure(false)
  const cellOf = (places: readonly Place[]) => [...new Set(places.map(({ value }) => amountOf(value)))].join('; ') || '–'
  const isWrong = (places: readonly Place[]) => places.some(({ value }) => !isSame(value, row.counted)) || undefined
  return (
    <tr>
      <td data-name>{[row.lineTitle, row.columnTitle].join(' · ')}{row.measure && <span className={styles.more}> ({row.measure})</span>}</td>
      <td data-label={t`Trong lời văn`} data-end data-empty={row.narrative.length === 0 || undefined} data-wrong={isWrong(row.narrative)}>{cellOf(row.narrative)}</td>
      <td data-label={t`Trong phụ lục`} data-end data-empty={row.annexes.length === 0 || undefined} data-wrong={isWrong(row.annexes)}>{cellOf(row.annexes)}</td>
      <td data-label={t`Báo cáo đã nhận`} data-end><span className={styles.two}><button type="button" className={styles.figure} aria-label={t`Xem ${labelOf(row)} cộng từ đâu`} onClick={open}>{amountOf(row.counted)}</button><span className={styles.more}>{t`${row.units}/${report.asked} đơn vị`}</span></span></td>
      <td data-label={t`Cùng kỳ`} data-end data-empty={row.before === null || undefined}><BeforeFigure reportId={report.id} figure={row} /></td>
      <td data-label={t`Chỗ khác nhau, người ghi`} data-notes><DifferenceNotes report={report} row={row} /></td>
      {opened && <td hidden><SharesModal reportId={report.id} figure={row} onClose={close} /></td>}
    </tr>
  )
}
