import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useShownCount } from '../../../kit/web/useShownCount.ts'
import { auditApi } from './api.ts'
import { useActNames } from './useActNames.ts'

/** What the ledger holds since this reader was last here on an earlier day: the panel this room offers to an auditor's own page. */
export const NewEntries = ({ personId }: { personId: string }) => {
  const { t } = useLingui()
  const names = useActNames()
  const since = useLastVisit(personId)
  const days = since === undefined ? {} : { from: since }
  const entries = useRead(auditApi.listEntries, { ...days, size: 5 })
  const issued = useRead(auditApi.listEntries, { ...days, act: 'reports.issued', size: 1 })
  const shownCount = useShownCount()
  if (!entries.data) return null
  const [total, reports] = [shownCount(entries.data), shownCount(issued.data ?? { total: 0 })]
  const search = since === undefined ? '' : `?from=${since}`
  return (
    <Panel
      title={since === undefined ? t`Nhật ký` : t`Nhật ký từ ngày ${formatDay(since)}`}
      note={<Trans>{total} mục, trong đó {reports} lần phát hành báo cáo</Trans>} aside={<To href={`/nhat-ky${search}`}><Trans>Xem nhật ký</Trans></To>}
    >
      <ul style={{ display: 'grid', gap: 6, fontSize: 13 }}>
        {entries.data.rows.map(({ id, acts, personName, at }) => (
          <li key={id} data-work-item tabIndex={-1}><To href={`/nhat-ky/${id}`}>{acts.map(names).join('; ')}</To> <span style={{ color: 'var(--muted)' }}>{personName} · {formatInstant(at)}</span></li>
        ))}
      </ul>
    </Panel>
  )
}

/** The day of the visit before today's, kept in this browser. */
const useLastVisit = (personId: string): string | undefined => {
  const { today } = useSources()
  const key = `guong-visits-${personId}`
  const [visits] = useState(() => (localStorage.getItem(key) ?? '').split(' ').filter(Boolean))
  useEffect(() => {
    if (today && visits.at(-1) !== today) localStorage.setItem(key, [...visits, today].slice(-2).join(' '))
  }, [key, today, visits])
  return visits.filter((day) => day < today).at(-1)
}
