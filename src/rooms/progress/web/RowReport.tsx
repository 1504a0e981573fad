import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import type { ListedTask } from '../contract.ts'
import { fetchReportForm, LazyReportForm } from './LazyReportForm.tsx'

/** Báo cáo, on a row of the list that is one's own. */
export const RowReport = ({ task }: { task: ListedTask }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  if (!task.offers?.includes('report')) return null
  return (
    <>
      <Button size="compact-xs" variant="default" mt={4} aria-label={`${t`Báo cáo`}: ${task.code} · ${task.title}`} onPointerEnter={() => void fetchReportForm()} onClick={open}><Trans>Báo cáo</Trans></Button>
      <LazyReportForm task={task} opened={opened} onClose={close} />
    </>
  )
}
