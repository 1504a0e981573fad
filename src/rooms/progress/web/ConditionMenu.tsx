import { Menu } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { ReactElement } from 'react'
import { LateMenu } from '../../../kit/web/LateMenu.tsx'
import type { Filters } from '../../../kit/web/useFilters.ts'
import { type FilterKind, useFilterKinds } from './useFilterKinds.ts'

export interface ConditionMenuProps {
  face: ReactElement
  filters: Filters
  onChoose: (filter: FilterKind) => void
}

/** The menu of all conditions by which tasks can be narrowed. */
export const ConditionMenu = ({ face, filters, onChoose }: ConditionMenuProps) => {
  const { t } = useLingui()
  const kinds = useFilterKinds()
  const sections = { who: t`Ai`, what: t`Việc gì`, when: t`Thời gian`, result: t`Kết quả` }
  return (
    <LateMenu face={face}>
      {Object.entries(sections).flatMap(([section, label]) => [
        <Menu.Label key={section}>{label}</Menu.Label>,
        ...kinds.filter((filter) => filter.section === section).map((filter) => (
          <Menu.Item key={filter.key} disabled={filter.kind === 'flag' && filters[filter.key] === 'true'} onClick={() => onChoose(filter)}>{filter.label}</Menu.Item>
        )),
      ])}
    </LateMenu>
  )
}
