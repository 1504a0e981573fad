import { Trans, useLingui } from '@lingui/react/macro'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import type { Column } from '../../../kit/web/table.ts'
import type { Step } from '../contract.ts'
import styles from './Ladder.module.css'
import { useStepWords } from './useStepWords.ts'

/** The steps of a ladder from the first reminder to the last: when, for whom, in which words. */
export const StepsTable = ({ steps }: { steps: Step[] }) => {
  const { t } = useLingui()
  const columns = useColumns()
  return (
    <DataTable
      caption={t`Các bước của thang nhắc việc`} columns={columns} rows={steps.toSorted((one, other) => one.about.localeCompare(other.about) * -1 || one.count - other.count)} keyOf={({ key }) => key}
      card={(step) => <div className={styles.card}>{columns.map(({ key, cell }) => <span key={key} data-column={key}>{cell(step)}</span>)}</div>}
      empty={<EmptyState title={t`Thang này chưa có bước nào.`} hint={t`Quản trị ghi thang nhắc việc theo văn bản.`} />}
    />
  )
}

const useColumns = (): Column<Step>[] => {
  const { t } = useLingui()
  const { abouts, recipientsOf, when } = useStepWords()
  return [
    { key: 'when', title: t`Khi nào`, width: '22%', cell: (step) => <span className={styles.when} data-when={Math.sign(step.count)}>{when(step)}</span> },
    { key: 'about', title: t`Nhắc về`, width: '16%', cell: ({ about }) => abouts[about] },
    { key: 'recipient', title: t`Báo cho`, width: '18%', cell: ({ about, recipient }) => recipientsOf(about)[recipient] },
    { key: 'wording', title: t`Lời nhắc`, cell: ({ wording }) => wording },
    { key: 'immediate', title: t`Cách báo`, width: '12%', cell: ({ immediate }) => (immediate ? <strong><Trans>Báo ngay</Trans></strong> : <Trans>Trong bản tổng hợp</Trans>) },
  ]
}
