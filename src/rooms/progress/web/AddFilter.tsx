import { Button, Menu } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { FilterDialogGate } from './FilterDialogGate.tsx'
import { type FilterKind, useFilterKinds } from './useFilterKinds.ts'

/** The menu of all conditions: one without a value is set at once, the others ask for it. */
export const AddFilter = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const kinds = useFilterKinds()
  const [asked, setAsked] = useState<FilterKind>()
  const sections = { who: t`Ai`, what: t`Việc gì`, when: t`Thời gian`, result: t`Kết quả` }
  const choose = (filter: FilterKind) => {
    if (filter.kind === 'flag') state.set({ [filter.key]: 'true' })
    else setAsked(filter)
  }
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />}><Trans>Thêm điều kiện</Trans></Button>
        </Menu.Target>
        <Menu.Dropdown mah="min(70vh, 560px)" style={{ overflowY: 'auto' }}>
          {Object.entries(sections).flatMap(([section, label]) => [
            <Menu.Label key={section}>{label}</Menu.Label>,
            ...kinds.filter((filter) => filter.section === section).map((filter) => (
              <Menu.Item key={filter.key} disabled={filter.kind === 'flag' && state.filters[filter.key] === 'true'} onClick={() => choose(filter)}>{filter.label}</Menu.Item>
            )),
          ])}
        </Menu.Dropdown>
      </Menu>
      <FilterDialogGate filter={asked} state={state} onClose={() => setAsked(undefined)} />
    </>
  )
}
