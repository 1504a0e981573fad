import { Button, Group, Progress, Stack } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { BulkAct, PreviewRow } from '../bulk-contract.ts'
import type { BulkOut } from './bulk.ts'
import { BulkPreview } from './BulkPreview.tsx'
import { progressApi } from './api.ts'
import { type BulkKind, useBulkWords } from './useBulkWords.ts'

interface BulkCheckProps {
  kind: BulkKind
  act: BulkAct
  rows: PreviewRow[]
  onBack: () => void
  onDone: (rows: PreviewRow[], out: BulkOut) => void
}

/** The second step: every row before and after, rows left out by unticking, one button with the number. */
export const BulkCheck = ({ kind, act, rows, onBack, onDone }: BulkCheckProps) => {
  const words = useBulkWords()[kind]
  const { run, sending, refusal } = useAct(progressApi.doMany)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const agreed = rows.filter(({ id, why }) => why === null && !left.has(id))
  const unable = rows.filter(({ why }) => why !== null).length
  const send = async () => {
    const out = await run({ act, rows: agreed.map(({ id, version, changes, entryIds }) => ({ id, version, ...(changes && { changes }), ...(entryIds && { entryIds }) })) })
    if (!out) return
    notify(words.done(out.done))
    onDone(agreed, out)
  }
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        <Trans>{rows.length} việc đã chọn, {rows.length - unable} việc làm được.</Trans>{' '}
        {unable > 0 && <Trans>{unable} việc không làm được, lý do ghi ở từng dòng.</Trans>}
      </p>
      <BulkPreview rows={rows} left={left} onLeave={setLeft} />
      <ErrorNote refusal={refusal} />
      {sending && <div role="status"><Trans>Đang ghi, một lần cho tất cả…</Trans><Progress value={100} animated striped mt={6} aria-hidden="true" /></div>}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onBack} disabled={sending}><Trans>Quay lại</Trans></Button>
        <Button onClick={() => void send()} loading={sending} disabled={agreed.length === 0}>{words.submit(agreed.length)}</Button>
      </Group>
    </Stack>
  )
}
