import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconFileTypeCsv, IconFileTypeXls } from '@tabler/icons-react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { intakeApi } from './api.ts'

export interface ExportButtonsProps {
  /** Which tasks, as the list is asked for them; all within sight unless told. */
  filter?: Omit<NonNullable<Parameters<typeof intakeApi.exportTasks>[0]>, 'form' | 'separator'>
}

/** Takes the tasks of a list, as they are filtered, as a workbook or as CSV; both import back without a change. */
export const ExportButtons = ({ filter = {} }: ExportButtonsProps) => {
  const excel = useDownload(intakeApi.exportTasks)
  const csv = useDownload(intakeApi.exportTasks)
  return (
    <>
      <Button variant="default" leftSection={<IconFileTypeXls size={16} stroke={1.7} />} loading={excel.waiting} onClick={() => excel.start({ ...filter, form: 'xlsx' })}>
        <Trans>Xuất Excel</Trans>
      </Button>
      <Button variant="default" leftSection={<IconFileTypeCsv size={16} stroke={1.7} />} loading={csv.waiting} onClick={() => csv.start({ ...filter, form: 'csv' })}>
        <Trans>Xuất CSV</Trans>
      </Button>
      <ErrorNote refusal={excel.refusal ?? csv.refusal} />
    </>
  )
}
