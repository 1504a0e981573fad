import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { QueuedJob } from '../contract.ts'
import { jobsApi } from './api.ts'

/** Lets a job that failed or waits for its next attempt run at once. */
export const RunAgainButton = ({ row }: { row: QueuedJob }) => {
  const { t } = useLingui()
  const { run, sending } = useAct(jobsApi.runAgain)
  const send = async () => {
    if (await run({ id: row.id })) notify(t`Đã cho chạy lại: ${row.title}`)
    else notify(t`Công việc này đang chạy hoặc đã xong. Tải lại trang để xem.`, 'why')
  }
  return <Button variant="default" size="xs" loading={sending} aria-label={t`Chạy lại: ${row.title} ${row.about}`} onClick={() => void send()}><Trans>Chạy lại</Trans></Button>
}
