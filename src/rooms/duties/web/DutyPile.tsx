import { useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { dutiesApi } from './api.ts'
import { InstanceCard } from './InstanceCard.tsx'
import styles from './Duties.module.css'

/** Nghĩa vụ định kỳ của tôi: late ones and those of the next seven days, said done on the spot. */
export const DutyPile = () => {
  const { t } = useLingui()
  const { unitNo } = useScope()
  const { data } = useRead(dutiesApi.listInstances, { mine: true, within: 7, size: SHOWN, ...(unitNo !== undefined && { unitNo }) })
  if (!data || data.total === 0) return null
  return (
    <Panel
      title={<span style={data.counts.late > 0 ? { color: 'var(--late-ink)' } : undefined}>{t`Nghĩa vụ định kỳ của tôi`} ({data.total})</span>}
      aside={data.total > data.rows.length && <span data-no-print><To href="/nghia-vu?mine=true">{t`Xem cả ${data.total}`}</To></span>}
    >
      <ul className={styles.pile}>{data.rows.map((one) => <li key={`${one.dutyId}${one.onDay}`}><InstanceCard one={one} mine /></li>)}</ul>
    </Panel>
  )
}

const SHOWN = 10
