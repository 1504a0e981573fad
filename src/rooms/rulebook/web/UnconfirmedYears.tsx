import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { rulebookApi } from './api.ts'

/** On the own page of who keeps the calendar: the years whose working days nobody confirmed, the coming one from October on. */
export const UnconfirmedYears = () => {
  const { t } = useLingui()
  const { today } = useSources()
  const year = Number(today.slice(0, 4))
  const { data } = useRead(rulebookApi.readCalendar, { year })
  const years = data?.unconfirmedYears.filter((one) => one === year || today.slice(5, 7) >= '10') ?? []
  if (!data?.mayRecord || years.length === 0) return null
  return (
    <Panel title={t`Lịch làm việc`} aside={<To href="/lich-lam-viec"><Trans>Mở lịch</Trans></To>}>
      <ul style={{ display: 'grid', gap: 4, fontSize: 13 }}>
        {years.map((one) => (
          <li key={one} data-work-item tabIndex={-1}><To href={`/lich-lam-viec?year=${one}`}><Trans>Năm {one} chưa ai xác nhận</Trans></To> <span style={{ color: 'var(--muted)' }}><Trans>hạn và ngày nhắc tính qua năm này chỉ là tạm tính</Trans></span></li>
        ))}
      </ul>
    </Panel>
  )
}
