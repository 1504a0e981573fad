import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Column } from '../../../kit/web/table.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Standing } from '../contract.ts'
import { DueDay } from './DueDay.tsx'
import { InlineCell } from './InlineCell.tsx'
import { InlineHolder } from './InlineHolder.tsx'
import { RowReport } from './RowReport.tsx'
import { TaskMeter } from './TaskMeter.tsx'
import type { HolderField } from './useBulkFields.tsx'
import { WaitingMark } from './WaitingMark.tsx'
import { type Basis, horizonOf, useStateWords } from './useStateWords.ts'

/** The columns of the task list, those at hand first. */
export const useTaskColumns = (basis: Basis, holder: HolderField): Column<Standing>[] => {
  const { t } = useLingui()
  const words = useStateWords()
  const more = useMoreColumns()
  return [
    { key: 'code', title: t`Mã việc`, sort: 'code', cell: (task) => <span style={{ color: 'var(--muted)', whiteSpace: 'nowrap' }}>{task.code}</span> },
    {
      key: 'title', title: t`Việc đột phá, đổi mới`, sort: 'title', main: true, width: '34%',
      cell: (task) => <TwoLines top={task.title} bottom={task.holderUnitName} />, around: (task, link) => (task.stage === 'proposed' ? <InlineCell task={task} field="title">{link}</InlineCell> : link),
    },
    { key: 'holder', title: t`Người được giao`, sort: 'holder', cell: (task) => <InlineHolder task={task} holder={holder}><TwoLines top={task.holderName} bottom={task.holderPost} /></InlineHolder> },
    { key: 'result', title: t`Kết quả so với kế hoạch năm`, width: '190px', cell: (task) => <><InlineCell task={task} field="plan"><TaskMeter task={task} basis={basis} /></InlineCell><RowReport task={task} /></> },
    { key: 'due', title: t`Thời hạn`, sort: 'due', cell: (task) => <InlineCell task={task} field="dueOn"><DueDay task={task} basis={basis} /></InlineCell> },
    {
      key: 'state', title: t`Tình trạng`, sort: 'state',
      cell: (task) => {
        const state = words.of(task, basis)
        return <><StateBadge tone={state.tone}>{state.label}</StateBadge> <WaitingMark taskId={task.taskId} /></>
      },
    },
    ...more,
  ]
}

const useMoreColumns = (): Column<Standing>[] => {
  const { t } = useLingui()
  return [
    { key: 'assigner', title: t`Cơ quan giao`, hidden: true, cell: (task) => task.assigningBodyName ?? task.assigningUnitName },
    {
      key: 'document', title: t`Văn bản giao`, hidden: true,
      cell: (task) => task.documentNumber && <TwoLines top={task.documentNumber} bottom={task.documentDay && formatDay(task.documentDay)} />,
    },
    { key: 'horizon', title: t`Thời kỳ`, hidden: true, cell: (task) => horizonOf(task) },
    { key: 'indicator', title: t`Chỉ tiêu`, hidden: true, cell: (task) => task.indicatorName },
    {
      key: 'target', title: t`Cả giai đoạn`, hidden: true, end: true,
      cell: (task) => task.target && `${formatAmount(task.target)} ${task.measureName ?? ''}`,
    },
    { key: 'accepted', title: t`Đã thẩm định`, hidden: true, end: true, cell: (task) => formatAmount(task.accepted) },
    { key: 'reported', title: t`Theo báo cáo`, hidden: true, end: true, cell: (task) => formatAmount(task.reported) },
    { key: 'lastOn', title: t`Số liệu đến ngày`, hidden: true, cell: (task) => task.lastOn && formatDay(task.lastOn) },
    {
      key: 'urged', title: t`Đôn đốc`, hidden: true,
      cell: (task) => task.urged > 0 && <TwoLines top={t`Đã đôn đốc ${task.urged} lần`} bottom={task.answerBy ? t`cần báo cáo trước ${formatDay(task.answerBy)}` : t`đã có báo cáo`} />,
    },
    { key: 'obstacle', title: t`Vướng mắc`, hidden: true, cell: (task) => task.obstacle },
  ]
}
