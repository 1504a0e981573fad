import { useLingui } from '@lingui/react/macro'
import { readPeriod } from '../../../kit/periods.ts'
import { type Amount, formatAmount } from '../../../kit/quantities.ts'
import { usePeriodName } from '../../../kit/web/usePeriodName.ts'
import { type TaskFigureName, type TaskWord, taskFigures, taskWords } from '../rules.ts'
import type { Counts, Figure } from '../figure-contract.ts'

/** Figures, measures and periods of a report in words. */
export const useFigureWords = () => {
  const { t } = useLingui()
  const periodName = usePeriodName()
  const counts: Record<Counts, string> = { counted: t`đến ngày chốt`, before: t`cùng kỳ năm trước`, estimate: t`ước cả kỳ` }
  const labelOf = ({ formCode, lineTitle, columnTitle }: Pick<Figure, 'formCode' | 'lineTitle' | 'columnTitle'>) => [formCode, lineTitle, columnTitle].join(' · ')
  const periodOf = (text: string) => {
    const period = readPeriod(text)
    return period ? periodName(period) : text
  }
  const amountOf = (amount: Amount | null) => (amount === null ? '–' : formatAmount(amount))
  const tasks: Record<TaskWord, string> = { tong: t`Số việc được giao`, hoan_thanh: t`Số việc hoàn thành`, dang_lam: t`Số việc đang thực hiện`, chua_lam: t`Số việc chưa có kết quả`, qua_han: t`Số việc quá hạn` }
  const taskLabelOf = (figure: TaskFigureName) => tasks[taskWords.find((word) => taskFigures[word] === figure) ?? 'tong']
  return { tasks, taskLabelOf, counts, labelOf, periodOf, amountOf }
}
