import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { PartForm, Submission } from '../part-contract.ts'
import { roundsApi } from './api.ts'
import { DecideForm } from './DecideForm.tsx'
import { FormTable } from './FormTable.tsx'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

/** One time a form was handed in: by whom, how, what came of it; open where it is what counts. */
export const SubmissionPart = ({ form, submission, mayDecide, opened, meant }: { form: PartForm; submission: Submission; mayDecide: boolean; opened: boolean; meant?: string }) => {
  const { t } = useLingui()
  const { ways } = useRoundWords()
  const kept = useDownload(roundsApi.readSubmissionFile)
  const { nth, way, fileName, handedByName, handedOn, verdict, reason, againBy, decidedByName, decidedOn, rows, remark, differences, source } = submission
  return (
    <details open={opened || meant !== undefined}>
      <summary><Trans>Lần gửi {nth}: {handedByName}, {formatDay(handedOn)}, {ways[way]}</Trans>{fileName && ` (${fileName})`}{verdict === 'accepted' && ` · ${t`đã nhận`}`}{verdict === 'returned' && ` · ${t`trả lại`}`}</summary>
      <div className={styles.stack}>
        {verdict && decidedOn && <p className={styles.more}>{verdict === 'accepted' ? <Trans>{decidedByName} nhận ngày {formatDay(decidedOn)}</Trans> : <Trans>{decidedByName} trả lại ngày {formatDay(decidedOn)}: {reason}</Trans>}{againBy && <> <Trans>Gửi lại trước hết ngày {formatDay(againBy)}.</Trans></>}</p>}
        <FormTable form={form} rows={rows} differences={differences} source={source} {...(meant !== undefined && { meant })} />
        {source && <p className={styles.more}><Trans>Chữ nhỏ cạnh mỗi số là ô của trang “{source.sheet}” mà số ấy lấy từ đó; số điền tay hoặc đã sửa tay thì ghi “điền tay”.</Trans></p>}
        {fileName && <div className={styles.acts} data-no-print><Button variant="default" size="compact-sm" leftSection={<IconFileSpreadsheet size={16} />} loading={kept.waiting} onClick={() => kept.start({ id: submission.id })}><Trans>Mở tệp {fileName}</Trans></Button></div>}
        {kept.refusal && <ErrorNote refusal={kept.refusal} />}
        {remark && <p className={styles.outline}>{remark}</p>}
        {mayDecide && verdict === null && <DecideForm submissionId={submission.id} about={`${form.code}. ${form.title}`} />}
      </div>
    </details>
  )
}
