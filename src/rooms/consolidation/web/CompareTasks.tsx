import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { addressOf } from '../../../kit/web/addresses.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { RoundReport } from '../contract.ts'
import type { ComparedTasks } from '../figure-contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'
import { useFigureWords } from './useFigureWords.ts'

/** Figures of tasks that papers print otherwise than their tasks come to by now: where, by whom, and the decision that lets one stay. */
export const CompareTasks = ({ report, tasks }: { report: RoundReport; tasks: readonly ComparedTasks[] }) => {
  const { t } = useLingui()
  return <Panel title={t`Con số về nhiệm vụ nay đếm lại khác`}><ul className={styles.apart}>{tasks.map((one) => <TaskDifference key={`${one.figure} ${one.on}`} report={report} one={one} />)}</ul></Panel>
}

const TaskDifference = ({ report, one: { figure, on, counted, differences } }: { report: RoundReport; one: ComparedTasks }) => {
  const { t } = useLingui()
  const { taskLabelOf, amountOf } = useFigureWords()
  const [opened, { open, close }] = useDisclosure(false)
  const [name, sum, day] = [taskLabelOf(figure), amountOf(counted), formatDay(on)]
  const undecided = differences.find(({ reason }) => reason === null)
  const value = amountOf(undecided?.value ?? null)
  return (
    <li className={styles.stack}>
      <span><Trans>{name}, đến {day}: đếm lại được</Trans> <To href={addressOf('/so-lieu', { unitNo: report.unitNo, figure, on })} className={styles.figure} aria-label={t`Mở ${sum} việc đứng sau ${name}`}>{sum}</To></span>
      {differences.map((at, nth) => (
        <span key={`${String(nth)} ${at.cell}`}>
          <span className={styles.wrong}>{at.cell}: <Trans>ghi {amountOf(at.value)}</Trans></span> <span className={styles.more}>{[at.byName, at.onDay && formatDay(at.onDay), at.reason].filter(Boolean).join(' · ')}</span>
        </span>
      ))}
      {undecided && report.mayDecide && <div data-no-print><Button size="compact-sm" variant="default" aria-label={t`Quyết định giữ ${name}`} onClick={open}><Trans>Quyết định</Trans></Button></div>}
      <ActForm
        opened={opened} onClose={close} title={t`Giữ con số về nhiệm vụ`} act={consolidationApi.decideRoundTasks} submit={t`Quyết định`} done={t`Đã ghi quyết định.`}
        intro={<p><Trans>{name}, đến {day}: văn bản ghi {value}, nay đếm lại được {sum}. Quyết định chỉ có giá trị cho hai con số này. Không giữ thì lập lại văn bản từ báo cáo.</Trans></p>}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi vì sao văn bản giữ con số này.` }]} toInput={({ reason }) => ({ id: report.id, figure, on, value: undecided?.value ?? '0', reason: String(reason) })}
      />
    </li>
  )
}
