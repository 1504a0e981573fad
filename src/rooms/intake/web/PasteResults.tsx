import { Button, Group, Progress } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { apiOf } from '../../../kit/web/client.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import type { progress } from '../../progress/contract.ts'
import type { Pasted } from './api.ts'

/** Pasted results, reported one after the other; a refusal stops there and says which row. */
export const PasteResults = ({ rows }: { rows: Pasted['rows'] }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(progressApi.reportProgress)
  const [sent, setSent] = useState<ReadonlySet<number>>(new Set())
  const ready = rows.flatMap(({ result }, at) => (result && !sent.has(at) ? [{ at, result }] : []))
  const total = sent.size + ready.length
  if (total === 0) return null
  const send = async () => {
    const done = new Set(sent)
    for (const { at, result } of ready) {
      if (!await run({ ...result, files: [] })) return
      done.add(at)
      setSent(new Set(done))
    }
  }
  return (
    <Panel title={t`Gửi báo cáo`} note={t`Từng dòng là một báo cáo, gửi lần lượt; mỗi báo cáo được gửi đúng một lần.`}>
      <Progress value={(100 * sent.size) / total} aria-label={t`Số báo cáo đã gửi`} mb="sm" />
      <p role="status"><Trans>Đã gửi {sent.size} trên {total} báo cáo.</Trans></p>
      {refusal && <p role="alert" style={{ color: 'var(--late-ink)' }}><Trans>Dòng {(ready[0]?.at ?? 0) + 1}: {refusal.message}</Trans></p>}
      <Group justify="flex-end"><Button loading={sending} disabled={ready.length === 0} onClick={() => void send()}><Trans>Gửi {ready.length} báo cáo</Trans></Button></Group>
    </Panel>
  )
}

const progressApi = apiOf<typeof progress>('progress')
