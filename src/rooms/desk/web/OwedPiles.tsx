import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Desk } from '../contract.ts'
import { type DueGroup, groupsByDue } from './dueGroups.ts'
import { Pile } from './Pile.tsx'

export interface OwedPilesProps {
  owed: Desk['owed']
  /** Which of the spans stand here, in their order. */
  spans: readonly DueGroup[]
  today: string
  tasks: (rows: Desk['owed']['rows'], reporting: boolean) => ReactNode
}

/** What I owe by when it is due, of the spans asked for. */
export const OwedPiles = ({ owed, spans, today, tasks }: OwedPilesProps) => {
  const { t } = useLingui()
  const titles: Record<DueGroup, string> = { late: t`Tôi đang giữ, đã quá hạn`, week: t`Đến hạn trong tuần này`, month: t`Đến hạn trong tháng này`, later: t`Đến hạn sau tháng này`, none: t`Chưa có thời hạn` }
  return groupsByDue(owed.rows, today).filter(({ group }) => spans.includes(group)).map(({ group, tasks: rows }) => (
    <Pile key={group} total={rows.length} shown={rows.length} title={titles[group]} tone={group === 'late' ? 'late' : undefined}>{tasks(rows, true)}</Pile>
  ))
}
