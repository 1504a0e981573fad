import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconRubberStamp } from '@tabler/icons-react'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { ReportStory } from '../contract.ts'
import { reportsApi } from './api.ts'

/** Word, PDF and Excel of the report, and its issue where the server offers it. */
export const ReportActs = ({ report }: { report: ReportStory }) => {
  const { t } = useLingui()
  const { id } = report
  const [opened, { open, close }] = useDisclosure(false)
  const { start, waiting, refusal } = useDownload(reportsApi.readReportFile)
  const forms = [
    { form: 'docx' as const, icon: <IconFileTypeDocx size={16} />, label: 'Word' },
    { form: 'pdf' as const, icon: <IconFileTypePdf size={16} />, label: 'PDF' },
    { form: 'xlsx' as const, icon: <IconFileTypeXls size={16} />, label: 'Excel' },
  ]
  return (
    <>
      {forms.map(({ form, icon, label }) => (
        <Button key={form} variant="default" leftSection={icon} disabled={waiting} aria-label={t`Tải ${label}`} onClick={() => start({ id, form })}>{label}</Button>
      ))}
      {report.mayIssue && <Button leftSection={<IconRubberStamp size={16} />} onClick={open}><Trans>Phát hành</Trans></Button>}
      <ErrorNote refusal={refusal} />
      <ConfirmAct opened={opened} onClose={close} title={t`Phát hành báo cáo`} act={reportsApi.issueReport} input={{ id }} submit={t`Phát hành`} done={t`Đã phát hành báo cáo.`}>
        <Trans>Số liệu được chốt như đang hiện, dấu vân tay của báo cáo được ghi vào nhật ký, và báo cáo không sửa được nữa.</Trans>
      </ConfirmAct>
    </>
  )
}
