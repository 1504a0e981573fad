import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { JobKind } from '../contract.ts'
import { jobsApi } from './api.ts'

/** Lets a job that runs by itself run at once; done twice it comes to the same. */
export const RunNowButton = ({ kind }: { kind: JobKind }) => {
  const { t } = useLingui()
  const { run, sending } = useAct(jobsApi.runNow)
  const send = async () => {
    if (await run({ name: kind.name })) notify(t`Đã cho chạy: ${kind.title}`)
    else notify(t`Chưa cho chạy được. Tải lại trang rồi thử lại.`, 'why')
  }
  return <Button variant="default" size="xs" loading={sending} aria-label={t`Chạy ngay: ${kind.title}`} onClick={() => void send()}><Trans>Chạy ngay</Trans></Button>
}
