import { To } from '../../../kit/web/To.tsx'
import type { Standing } from '../contract.ts'
import { DueDay } from './DueDay.tsx'
import { Missing } from './Missing.tsx'
import { TaskMeter } from './TaskMeter.tsx'
import { UrgeNote } from './UrgeNote.tsx'
import { WaitingMark } from './WaitingMark.tsx'
import styles from './TaskPile.module.css'

/** A task in one line that leads to its page. */
export const TaskLine = ({ task }: { task: Standing }) => (
  <To href={`/viec/${task.taskId}`} className={styles.task}>
    <span>
      <span className={styles.title}>{task.title}</span>
      <br />
      <span className={styles.note}>{[task.code, task.holderName, task.holderUnitName].filter(Boolean).join(' · ')}<Missing done={task.reported} plan={task.plan} measure={task.measureName} /> <WaitingMark taskId={task.taskId} /></span>
      {task.urgedOn && <><br /><UrgeNote task={task} /></>}
    </span>
    <span className={styles.meter}><TaskMeter task={task} basis="reported" /></span>
    <span className={styles.due}><DueDay task={task} basis="reported" /></span>
  </To>
)
