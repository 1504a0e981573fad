import { Button } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { SelectionBar } from '../../../kit/web/SelectionBar.tsx'
import type { Choice } from '../../../kit/web/useSelection.ts'
import type { ListedTask } from '../contract.ts'
import type { BulkChosen } from './bulk.ts'
import type { HolderField } from './useBulkFields.tsx'
import { bulkKinds, type BulkKind, offeredKinds, useBulkWords } from './useBulkWords.ts'

export interface TaskBulkProps {
  choice: Choice
  rows: ListedTask[]
  total: number
  /** The count was stopped at `total`. */
  atLeast?: boolean
  /** What the list is asked, without its page and order. */
  filter: BulkChosen['filter']
  holder: HolderField
}

/** What can be done with the chosen tasks of the list: each act that the server offers for at least one of them. */
export const TaskBulk = ({ choice, rows, total, atLeast = false, filter, holder }: TaskBulkProps) => {
  const { t } = useLingui()
  const words = useBulkWords()
  const [kind, setKind] = useState<BulkKind>()
  const offered = useOffered(choice, rows)
  const chosen: BulkChosen = choice.byFilter ? { filter, except: [...choice.keys] } : { rows: [...choice.keys].map((id) => ({ id })) }
  return (
    <>
      <SelectionBar choice={choice} total={total} atLeast={atLeast} noun={t`việc`}>
        {bulkKinds.filter((one) => offered.has(one)).map((one, at) => (
          <Button key={one} size="compact-sm" variant={at === 0 ? 'filled' : 'default'} onClick={() => setKind(one)}>{words[one].title}</Button>
        ))}
      </SelectionBar>
      {kind && (
        <Suspense>
          <BulkDrawer kind={kind} chosen={chosen} holder={holder} onClose={() => setKind(undefined)} onDone={choice.clear} />
        </Suspense>
      )}
    </>
  )
}

const BulkDrawer = lazy(() => import('./BulkDrawer.tsx').then((module) => ({ default: module.BulkDrawer })))

/** Offers of chosen rows, also of those chosen on another page; by the filter, of the rows in sight. */
const useOffered = ({ byFilter, keys }: Choice, rows: ListedTask[]): ReadonlySet<string> => {
  const [known, setKnown] = useState({ rows, offers: offersOf(rows) })
  if (known.rows !== rows) setKnown({ rows, offers: new Map([...known.offers, ...offersOf(rows)]) })
  const among = byFilter ? rows.map(({ taskId }) => taskId) : [...keys]
  return offeredKinds(among.flatMap((id) => known.offers.get(id) ?? []))
}

const offersOf = (rows: ListedTask[]) => new Map<string, readonly string[]>(rows.map(({ taskId, offers }) => [taskId, offers ?? []]))
