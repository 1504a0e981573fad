import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { CopyForChat } from '../../../kit/web/CopyForChat.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { progressApi } from './api.ts'
import { listMessage, most } from './taskMessage.ts'
import type { ListInput } from './taskFilters.ts'

export interface CopyListProps {
  /** Which tasks, as the server is asked for them. */
  filter: ListInput
  /** The list in the application that shows them all. */
  address: string
  wide?: boolean
}

/** Copies the first of a list of tasks, those due first, as one text for a chat. */
export const CopyList = ({ filter, address, wide = false }: CopyListProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  const isLate = filter.state === 'overdue' || (filter.states?.length === 1 && filter.states[0] === 'overdue')
  const heading = `${isLate ? 'Việc quá hạn' : 'Danh sách việc'} đến ngày ${formatDay(filter.on ?? today)}`
  const text = async () => listMessage(await progressApi.listTasks({ ...filter, sort: 'due', size: most }), { heading, address: location.origin + address })
  return <CopyForChat wide={wide} about={isLate ? t`việc quá hạn` : t`danh sách việc`} text={text} />
}
