import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Panel } from '../../../kit/web/Panel.tsx'
import { Timeline } from '../../../kit/web/Timeline.tsx'
import type { TaskStory } from '../contract.ts'
import { inStoryOrder, type StoryKind, type TaskHappening } from './taskHappenings.ts'
import { useResultHappenings } from './useResultHappenings.tsx'
import { useRevisionHappenings } from './useRevisionHappenings.tsx'
import { useStopHappenings } from './useStopHappenings.tsx'
import { useUrgeHappenings } from './useUrgeHappenings.tsx'
import styles from './TaskTimeline.module.css'

/** Diễn biến: assignment, every revision, results with what was decided on them, urgings and remarks as one story; nothing is overwritten. */
export const TaskTimeline = ({ task, others }: { task: TaskStory; others: TaskHappening[] }) => {
  const { t } = useLingui()
  const [kind, setKind] = useState<StoryKind>()
  const all = inStoryOrder([...useRevisionHappenings(task), ...useResultHappenings(task), ...useUrgeHappenings(task), ...useStopHappenings(task), ...others])
  const shown = all.filter((one) => kind === undefined || one.kind === kind)
  const choices: [StoryKind | undefined, string][] = [[undefined, t`Tất cả`], ['change', t`Giao, điều chỉnh`], ['result', t`Kết quả`], ['talk', t`Trao đổi`]]
  const count = (one: StoryKind | undefined) => all.filter((happening) => one === undefined || happening.kind === one).length
  return (
    <Panel tour="entries" title={t`Diễn biến`} note={t`Mới nhất ở trên; không dòng nào bị ghi đè.`}>
      <div className={styles.choices} role="group" aria-label={t`Chỉ xem`} data-no-print>
        {choices.map(([one, label]) => <button key={label} type="button" className={styles.choice} aria-pressed={kind === one} onClick={() => setKind(one)}>{label} <span className={styles.count}>{count(one)}</span></button>)}
      </div>
      {shown.length === 0 ? <p className={styles.none}><Trans>Chưa có gì thuộc loại này.</Trans></p> : <Timeline happenings={shown} />}
    </Panel>
  )
}
