import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { TaskStory } from '../contract.ts'
import { ChartDrawing } from './ChartDrawing.tsx'
import { ChartLegend } from './ChartLegend.tsx'
import { ChartTable } from './ChartTable.tsx'
import styles from './TaskChart.module.css'

// Drawn by hand: a chart library smooths and interpolates by default, draws steps that begin anew each year only against its grain, does not reflow for print,
// gives its points no keyboard, and weighs a hundred kilobytes for six paths.
/** Progress against time: what was accepted and reported as steps, the plan as a line that jumps with revisions, milestones, and the day looked at; the same as a table. */
export const TaskChart = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useElementSize()
  if (task.plans.length === 0 && task.entries.length === 0) return null
  return (
    <Panel
      title={t`Tiến độ theo thời gian`}
      aside={(
        <Button size="compact-sm" variant="default" data-no-print aria-pressed={asTable} onClick={() => setAsTable(!asTable)} leftSection={asTable ? <IconChartLine size={15} /> : <IconTable size={15} />}>
          {asTable ? <Trans>Xem dạng hình</Trans> : <Trans>Xem dạng bảng</Trans>}
        </Button>
      )}
    >
      {asTable ? <ChartTable task={task} /> : (
        <>
          <ChartLegend task={task} />
          <div ref={ref} className={styles.room}>{width > 0 && <ChartDrawing task={task} width={width} />}</div>
        </>
      )}
    </Panel>
  )
}
