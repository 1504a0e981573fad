import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { Asking, Obstacle } from '../contract.ts'
import { ObstacleActs } from './ObstacleActs.tsx'
import { useRelationWords } from './useRelationWords.ts'
import styles from './Obstacles.module.css'

export interface ObstacleItemProps {
  obstacle: Obstacle
  /** Names its task, where the page is not the task's own. */
  withTask?: boolean
  isPast?: boolean
  /** What other rooms know to have happened to it. */
  story?: ((id: string) => ReactNode) | undefined
}

/** An obstacle: what is in the way, who was asked by when, and the answer. */
export const ObstacleItem = ({ obstacle, withTask = false, isPast = false, story }: ObstacleItemProps) => {
  const { closing, raisedByName, forName, raisedOn, text, askings } = obstacle
  return (
    <li className={styles.obstacle}>
      {withTask && <To href={`/viec/${obstacle.taskId}#vuong-mac`} className={styles.task ?? ''}>{obstacle.title}</To>}
      <p className={styles.head}>
        {withTask && <span>{obstacle.code} ·</span>}
        <span>{forName ? <Trans>{raisedByName} thay {forName}, {formatDay(raisedOn)}</Trans> : <Trans>{raisedByName}, {formatDay(raisedOn)}</Trans>}</span>
        <Badge obstacle={obstacle} />
      </p>
      <p className={styles.text}>{text}</p>
      <ol className={styles.askings}>{askings.map((asking) => <AskedLine key={asking.id} asking={asking} />)}</ol>
      {closing && (
        <div className={styles.closing}>
          <p className={styles.head}>{closing.kind === 'answered' ? <ClosedBy closing={closing} /> : <Trans>{closing.byName} rút, {formatDay(closing.onDay)}</Trans>}</p>
          <p className={styles.text}>{closing.text}</p>
        </div>
      )}
      {story?.(obstacle.id)}
      {!isPast && <ObstacleActs obstacle={obstacle} />}
    </li>
  )
}

const Badge = ({ obstacle: { closing, isLate, answerBy } }: { obstacle: Obstacle }) => {
  if (closing) return <StateBadge tone={closing.kind === 'answered' ? 'done' : 'idle'}>{closing.kind === 'answered' ? <Trans>đã trả lời</Trans> : <Trans>đã rút</Trans>}</StateBadge>
  return <StateBadge tone={isLate ? 'late' : 'wait'}>{isLate ? <Trans>quá hạn trả lời {formatDay(answerBy)}</Trans> : <Trans>chờ trả lời đến {formatDay(answerBy)}</Trans>}</StateBadge>
}

const ClosedBy = ({ closing: { byName, forName, onDay } }: { closing: NonNullable<Obstacle['closing']> }) =>
  forName ? <Trans>{byName} trả lời thay {forName}, {formatDay(onDay)}</Trans> : <Trans>{byName} trả lời, {formatDay(onDay)}</Trans>

const AskedLine = ({ asking: { name, relation, unitLabel, askedByName, askedOn, note, bySuccession } }: { asking: Asking }) => {
  const { t } = useLingui()
  const words = useRelationWords()
  const why = note && (bySuccession ? t`theo sắp xếp tổ chức: ${note}` : t`${askedByName} chuyển: ${note}`)
  return <li><Trans>Hỏi <strong>{name}</strong> ({words[relation]}, {unitLabel}) ngày {formatDay(askedOn)}</Trans>{why && <> · {why}</>}</li>
}
