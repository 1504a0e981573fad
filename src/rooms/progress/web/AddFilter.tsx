import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFilter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { useLate } from '../../../kit/web/useLate.ts'
import { FilterDialogGate } from './FilterDialogGate.tsx'
import type { FilterKind } from './useFilterKinds.ts'

/** The button of all conditions: one without a value is set at once, the others ask for it. */
export const AddFilter = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const { isWanted, face } = useLate(fetchMenu)
  const [asked, setAsked] = useState<FilterKind>()
  const choose = (filter: FilterKind) => {
    if (filter.kind === 'flag') state.set({ [filter.key]: 'true' })
    else setAsked(filter)
  }
  const button = (loading: boolean) => <Button variant="default" leftSection={<IconFilter size={16} stroke={1.7} />} aria-label={t`Lọc: thêm điều kiện`} loading={loading} {...face}><Trans>Lọc</Trans></Button>
  return (
    <>
      {isWanted ? <Suspense fallback={button(true)}><ConditionMenu face={button(false)} filters={state.filters} onChoose={choose} /></Suspense> : button(false)}
      <FilterDialogGate filter={asked} state={state} onClose={() => setAsked(undefined)} />
    </>
  )
}

const fetchMenu = () => import('./ConditionMenu.tsx')

const ConditionMenu = lazy(() => fetchMenu().then((module) => ({ default: module.ConditionMenu })))
