import { useLingui } from '@lingui/react/macro'
import { type Share, StateBars } from '../../../kit/web/StateBars.tsx'
import type { Group } from '../contract.ts'
import { figureAddress } from './figureAddress.ts'

export interface GroupStatesProps {
  groups: Group[]
  basis: 'accepted' | 'reported'
  question: { unit?: string; on?: string; part: 'provincial' | 'delegated' }
  /** Which scope a group's key narrows. */
  by: 'holderUnit' | 'body'
  caption: string
}

/** Tasks of each group counted by state, longest first. */
export const GroupStates = ({ groups, basis, question, by, caption }: GroupStatesProps) => {
  const { t } = useLingui()
  const shares: Share[] = [
    { key: 'met', label: t`Hoàn thành`, tone: 'done' },
    { key: 'in_progress', label: t`Đang thực hiện`, tone: 'going' },
    { key: 'not_started', label: t`Chưa có kết quả`, tone: 'idle' },
    { key: 'overdue', label: t`Quá hạn`, tone: 'late' },
  ]
  const rows = groups.toSorted((a, b) => b.tasks - a.tasks).map((group) => ({
    key: group.key,
    label: group.name,
    href: figureAddress({ ...question, figure: 'tasks', [by]: group.key }),
    counts: Object.fromEntries(FIGURES.map((figure) => [
      figure, { count: group[basis][figure], href: figureAddress({ ...question, figure, basis, [by]: group.key }) },
    ])),
  }))
  return <StateBars shares={shares} rows={rows} caption={caption} />
}

const FIGURES = ['met', 'in_progress', 'not_started', 'overdue'] as const
