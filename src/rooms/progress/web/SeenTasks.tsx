import { Trans, useLingui } from '@lingui/react/macro'
import { addressOf } from '../../../kit/web/addresses.ts'
import { BarList } from '../../../kit/web/BarList.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { progressApi } from './api.ts'
import { STATES } from './taskFilters.ts'
import { useStateWords } from './useStateWords.ts'

/** The tasks one sees by state, said to be no figure of a unit: what stands for an overview to who does not see the whole of one. */
export const SeenTasks = () => {
  const { t } = useLingui()
  const { states } = useStateWords()
  const { unitNo, view } = useScope()
  const seen = { ...(unitNo !== undefined && { unitNo }), ...view }
  const counts = useRead(progressApi.readTaskCounts, seen).data
  if (!counts || counts.total === 0) return null
  return (
    <Panel
      title={t`Các việc đồng chí xem được (${counts.total})`}
      note={t`Theo báo cáo, chỉ tính việc trong tầm xem của đồng chí: không phải số liệu của cả đơn vị.`}
      aside={<To href={addressOf('/viec', seen)}><Trans>Mở danh sách</Trans></To>}
    >
      <BarList bars={STATES.filter((state) => counts.states[state] > 0).map((state) => ({ key: state, label: states[state].label, count: counts.states[state], href: addressOf('/viec', { ...seen, state }) }))} />
    </Panel>
  )
}
