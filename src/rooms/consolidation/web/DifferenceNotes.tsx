import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { RoundReport } from '../contract.ts'
import type { Compared } from '../figure-contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'
import { useFigureWords } from './useFigureWords.ts'

/** Each difference with its cell, its author and the reason that was decided; the form to decide where none was. */
export const DifferenceNotes = ({ report, row }: { report: RoundReport; row: Compared }) => {
  const { t } = useLingui()
  const { labelOf, amountOf } = useFigureWords()
  const [opened, { open, close }] = useDisclosure(false)
  const { formId, line, column, differences, counted } = row
  const undecided = differences.find(({ place, value, reason }) => place !== 'unit' && value !== null && reason === null)
  const [value, sum] = [amountOf(undecided?.value ?? null), amountOf(counted)]
  if (differences.length === 0) return <span className={styles.more}><Trans>khớp</Trans></span>
  return (
    <div className={styles.stack}>
      <ul className={styles.notes}>
        {differences.map((one, at) => (
          <li key={`${String(at)} ${one.cell}`}>
            <span className={styles.wrong}>{one.cell}: <Trans>ghi {amountOf(one.value)}, cộng {amountOf(one.against)}</Trans></span>
            <span className={styles.more}>{[one.byName, one.onDay && formatDay(one.onDay), one.reason].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {row.stated && <span className={styles.more}><Trans>{row.stated.byName} lấy từ: {row.stated.note}</Trans></span>}
      {row.decided && <span className={styles.more}><Trans>Quyết định của {row.decided.byName}, {formatDay(row.decided.onDay)}: {row.decided.reason}</Trans></span>}
      {undecided && report.mayDecide && row.statedByReader && <span className={styles.more}><Trans>Chờ người khác quyết định: người ghi con số không tự quyết định.</Trans></span>}
      {undecided && report.mayDecide && !row.statedByReader && <div data-no-print><Button size="compact-sm" variant="default" onClick={open}><Trans>Quyết định</Trans></Button></div>}
      <ActForm
        opened={opened} onClose={close} title={t`Cho ban hành con số khác số cộng`} act={consolidationApi.decideRoundFigure} submit={t`Quyết định`} done={t`Đã ghi quyết định.`}
        intro={<p><Trans>{labelOf(row)}: báo cáo ghi {value}, cộng từ các biểu đã nhận là {sum}. Quyết định chỉ có giá trị cho hai con số này.</Trans>{row.stated?.note && <> <Trans>Nguồn ghi: {row.stated.note}</Trans></>}</p>}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi vì sao con số này đúng dù khác số cộng.` }]} toInput={({ reason }) => ({ id: report.id, formId, line, column, value: undecided?.value ?? '0', reason: String(reason) })}
      />
    </div>
  )
}
