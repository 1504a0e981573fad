import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import type { ListedTask } from '../contract.ts'

/** Báo cáo, on a row of the list that is one's own. */
export const RowReport = ({ task }: { task: ListedTask }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  if (!task.offers?.includes('report')) return null
  return (
    <>
      <Button size="compact-xs" variant="default" mt={4} aria-label={`${t`Báo cáo`}: ${task.code} · ${task.title}`} onClick={open}><Trans>Báo cáo</Trans></Button>
      {opened && <Suspense><ReportForm task={task} opened onClose={close} /></Suspense>}
    </>
  )
}

const ReportForm = lazy(() => import('./ReportForm.tsx').then((module) => ({ default: module.ReportForm })))
