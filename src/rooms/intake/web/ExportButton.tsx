import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconFileTypeXls } from '@tabler/icons-react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { intakeApi, orgApi } from './api.ts'

/** Takes the tasks of an organisation, or all within sight, as a workbook that imports back without a change. */
export const ExportButton = ({ unitNo }: { unitNo?: number | undefined }) => {
  const { start, waiting, refusal } = useDownload(intakeApi.exportTasks)
  const units = useRead(orgApi.listUnits, { unitNo: unitNo ?? 0 }, { enabled: unitNo !== undefined })
  const unit = unitNo === undefined ? undefined : units.data?.rows[0]?.code
  return (
    <>
      <Button variant="default" leftSection={<IconFileTypeXls size={16} stroke={1.7} />} loading={waiting} onClick={() => start(unit ? { unit } : {})}>
        <Trans>Xuất Excel</Trans>
      </Button>
      <ErrorNote refusal={refusal} />
    </>
  )
}
