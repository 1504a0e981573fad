import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { obstaclesApi } from './api.ts'
import { ObstacleItem } from './ObstacleItem.tsx'
import { RaiseObstacle } from './RaiseObstacle.tsx'
import styles from './Obstacles.module.css'

/** Vướng mắc of a task; nothing where there is none and the reader can not raise one. */
export const ObstaclesPanel = ({ taskId }: { taskId: string }) => {
  const { t } = useLingui()
  const { view, isPast } = useScope()
  const { data, error, refetch } = useRead(obstaclesApi.listObstacles, { id: taskId, ...view })
  if (!error && (!data || (data.rows.length === 0 && (!data.mayRaise || isPast)))) return null
  return (
    <div id="vuong-mac" className={styles.place}>
      <Panel title={t`Vướng mắc`} aside={data?.mayRaise && !isPast && <RaiseObstacle taskId={taskId} />}>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data?.rows.length === 0 && <p className={styles.none}><Trans>Chưa nêu vướng mắc nào. Khi có việc vượt quá thẩm quyền, hãy nêu để người gỡ được trả lời đúng ngày.</Trans></p>}
        <ul className={styles.list}>{data?.rows.map((obstacle) => <ObstacleItem key={obstacle.id} obstacle={obstacle} isPast={isPast} />)}</ul>
      </Panel>
    </div>
  )
}
