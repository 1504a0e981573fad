import { SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { BarList } from '../../../kit/web/BarList.tsx'
import { Figure } from '../../../kit/web/Figure.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import type { Group, PartOverview } from '../contract.ts'
import { figureAddress } from './figureAddress.ts'
import { HeatTree } from './HeatTree.tsx'
import { LatePanel } from './LatePanel.tsx'
import { MonthsPanel } from './MonthsPanel.tsx'
import type { OverviewQuestion } from './question.ts'
import { QuantityTable } from './QuantityTable.tsx'
import type { UrgeSlot } from './lateAddress.ts'
import styles from './OverviewPart.module.css'

const AcrossPanel = lazy(async () => ({ default: (await import('./AcrossPanel.tsx')).AcrossPanel }))

export interface OverviewPartProps extends UrgeSlot {
  part: PartOverview
  /** The unit and day asked for, which every figure's rows are asked with too. */
  view: OverviewQuestion
}

/** The figures of one part of a unit's tasks: counts, states on both bases, by unit, horizon, decision and body, and quantities. */
export const OverviewPart = ({ part, view, urge }: OverviewPartProps) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const basis = filters['basis'] === 'accepted' ? 'accepted' : 'reported'
  const question = { ...view, part: part.part }
  return (
    <>
      <Counts part={part} view={view} />
      <MonthsPanel question={question} />
      <Panel
        flush
        tour="heat"
        title={t`Cây tổ chức`}
        note={t`Đếm việc, không cộng phần trăm của những đơn vị tính khác nhau. Mỗi dòng gồm cả các cấp dưới.`}
        aside={
          <SegmentedControl
            size="xs" aria-label={t`Tính theo`} value={basis} onChange={(next) => set({ basis: next === 'accepted' ? next : undefined })}
            data={[{ value: 'reported', label: t`Theo báo cáo` }, { value: 'accepted', label: t`Đã thẩm định` }]}
          />
        }
      >
        <HeatTree key={JSON.stringify(question)} question={question} basis={basis} />
      </Panel>
      <Suspense fallback={null}><AcrossPanel question={question} basis={basis} lines={part.quantities} /></Suspense>
      <LatePanel question={question} urge={urge} />
      <div className={styles.three}>
        <GroupBars title={t`Theo thời kỳ`} groups={part.byHorizon} addressOfKey={(horizon) => figureAddress({ ...view, part: part.part, figure: 'tasks', horizon })} />
        <GroupBars title={t`Theo quyết định giao`} groups={part.byDecision} addressOfKey={(decision) => figureAddress({ ...view, part: part.part, figure: 'tasks', decision })} />
        <GroupBars title={t`Theo cơ quan giao`} groups={part.byBody} addressOfKey={(body) => figureAddress({ ...view, part: part.part, figure: 'tasks', body })} />
      </div>
      <Panel flush title={t`Khối lượng theo chỉ tiêu`} note={t`Chỉ cộng trong cùng một chỉ tiêu và đơn vị tính.`}>
        <QuantityTable lines={part.quantities} question={question} />
      </Panel>
    </>
  )
}

const Counts = ({ part: { part, total }, view }: Pick<OverviewPartProps, 'part' | 'view'>) => {
  const { t } = useLingui()
  const ask = (figure: 'tasks' | 'cadres' | 'met' | 'over' | 'in_progress' | 'not_started' | 'overdue' | 'first' | 'supplementary', basis?: 'accepted' | 'reported') =>
    figureAddress({ ...view, part, figure, ...(basis && { basis }) })
  const both = (figure: 'met' | 'over' | 'in_progress' | 'not_started' | 'overdue') => ({
    accepted: { count: total.accepted[figure], href: ask(figure, 'accepted') },
    reported: { count: total.reported[figure], href: ask(figure, 'reported') },
  })
  const [first, supplementary] = [formatAmount(String(total.first)), formatAmount(String(total.supplementary))]
  return (
    <div className={styles.figures}>
      <Figure label={t`Việc đã giao`} accepted={{ count: total.tasks, href: ask('tasks') }} note={<Trans>lần đầu {first} · bổ sung {supplementary}</Trans>} />
      <Figure label={t`Cán bộ được giao`} accepted={{ count: total.cadres, href: ask('cadres') }} note={<Trans>không tính trùng</Trans>} />
      <Figure label={t`Hoàn thành kế hoạch`} tone="done" {...both('met')} />
      <Figure label={t`Trong đó vượt kế hoạch`} {...both('over')} />
      <Figure label={t`Đang thực hiện`} {...both('in_progress')} />
      <Figure label={t`Quá hạn`} tone="late" {...both('overdue')} />
    </div>
  )
}

const GroupBars = ({ title, groups, addressOfKey }: { title: string; groups: Group[]; addressOfKey: (key: string) => string }) => (
  <Panel title={title}>
    <BarList bars={groups.toSorted((a, b) => b.tasks - a.tasks).map((group) => ({ key: group.key, label: group.name, count: group.tasks, href: addressOfKey(group.key) }))} />
  </Panel>
)
