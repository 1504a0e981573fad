import { ActionIcon, Menu } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ListedTask } from '../contract.ts'
import { LazyReportForm } from './LazyReportForm.tsx'
import type { HolderField } from './useBulkFields.tsx'
import { type BulkKind, bulkKinds, offeredKinds, useBulkWords } from './useBulkWords.ts'
import styles from './TaskBoard.module.css'

/** What the server offers for one card, behind one button; no button where it offers nothing. */
export const CardActs = ({ task, holder }: { task: ListedTask; holder: HolderField }) => {
  const { t } = useLingui()
  const words = useBulkWords()
  const [kind, setKind] = useState<BulkKind>()
  const [reporting, setReporting] = useState(false)
  const offered = offeredKinds(task.offers ?? [])
  const { code } = task
  const kinds = bulkKinds.filter((one) => offered.has(one) && !(one === 'urge' && task.stateReported === 'met'))
  const reports = offered.has('report')
  if (kinds.length === 0 && !reports) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" className={styles.acts ?? ''} aria-label={t`Việc làm được với ${code}`}><IconDots size={16} stroke={1.8} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {reports && <Menu.Item onClick={() => setReporting(true)}><Trans>Báo cáo</Trans></Menu.Item>}
          {kinds.map((one) => <Menu.Item key={one} onClick={() => setKind(one)}>{words[one].title}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      {reporting && <LazyReportForm task={task} opened onClose={() => setReporting(false)} />}
      {kind && <Suspense><BulkDrawer kind={kind} chosen={{ rows: [{ id: task.taskId }] }} holder={holder} onClose={() => setKind(undefined)} onDone={() => undefined} /></Suspense>}
    </>
  )
}

const BulkDrawer = lazy(() => import('./BulkDrawer.tsx').then((module) => ({ default: module.BulkDrawer })))
