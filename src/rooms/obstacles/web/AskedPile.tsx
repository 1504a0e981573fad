import { useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { obstaclesApi } from './api.ts'
import { ObstacleItem } from './ObstacleItem.tsx'
import styles from './Obstacles.module.css'

/** Vướng mắc chờ tôi trả lời: on my work, the nearest day first, answered on the spot. */
export const AskedPile = () => {
  const { t } = useLingui()
  const { unitNo } = useScope()
  const { data } = useRead(obstaclesApi.findObstacles, { mine: 'asked', size: 20, ...(unitNo !== undefined && { unitNo }) })
  if (!data || data.total === 0) return null
  return (
    <Panel title={<span style={data.counts.late > 0 ? { color: 'var(--late-ink)' } : undefined}>{t`Vướng mắc chờ tôi trả lời`} ({data.total})</span>}>
      <ul className={styles.list}>{data.rows.map((obstacle) => <ObstacleItem key={obstacle.id} obstacle={obstacle} withTask />)}</ul>
    </Panel>
  )
}
