import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Urge } from '../contract.ts'
import { progressApi } from './api.ts'
import styles from './TaskTimeline.module.css'

/** What an urging said, whether a report answered it, and taking it back while one may. */
export const UrgeBody = ({ urge }: { urge: Urge }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(progressApi.takeBackUrges)
  const takeBack = async () => {
    if (await run({ ids: [urge.id] })) notify(t`Đã thu hồi lời đôn đốc.`)
  }
  return (
    <div className={styles.rest}>
      {urge.note && <p>{urge.note}</p>}
      <p>{urge.answeredOn ? <Trans>Đã có báo cáo, số liệu đến {formatDay(urge.answeredOn)}.</Trans> : <Trans>Chưa có báo cáo trả lời.</Trans>}</p>
      {urge.mayTakeBack && (
        <div data-no-print><Button size="compact-sm" variant="default" loading={sending} onClick={() => void takeBack()}><Trans>Thu hồi lời đôn đốc</Trans></Button></div>
      )}
      <ErrorNote refusal={refusal} />
    </div>
  )
}
