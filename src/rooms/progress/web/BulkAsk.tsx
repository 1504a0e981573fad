import { Button, Group, Progress, Stack } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FieldGrid } from '../../../kit/web/FieldGrid.tsx'
import { filledIn, type Values } from '../../../kit/web/fields.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { useDraft } from '../../../kit/web/useDraft.ts'
import type { BulkAct, PreviewRow } from '../bulk-contract.ts'
import type { BulkChosen } from './bulk.ts'
import { progressApi } from './api.ts'
import { actOf, type HolderField, useBulkFields } from './useBulkFields.tsx'
import type { BulkKind } from './useBulkWords.ts'

interface BulkAskProps {
  kind: BulkKind
  chosen: BulkChosen
  holder: HolderField
  values: Values
  onCancel: () => void
  onPreview: (filled: Values, act: BulkAct, rows: PreviewRow[]) => void
}

/** The first step: what the act needs to be told once; what needs nothing is previewed at once. */
export const BulkAsk = ({ kind, chosen, holder, values, onCancel, onPreview }: BulkAskProps) => {
  const fields = useBulkFields(kind, holder)
  const { run, sending, refusal } = useAct(progressApi.previewMany)
  const draft = useDraft(fields, values, (refusal?.issues ?? []).map((issue) => ({ ...issue, path: issue.path.replace(/^act\.(changes\.)?/, '') })))
  const asked = useRef(false)
  const send = async () => {
    if (!draft.isComplete()) return
    const act = actOf(kind, filledIn(fields, draft.values))
    const out = await run({ act, ...chosen })
    if (out) onPreview(draft.values, act, out.rows)
  }
  useEffect(() => {
    if (fields.length > 0 || asked.current) return
    asked.current = true
    void send()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FieldGrid fields={fields} draft={draft} />
        <ErrorNote refusal={refusal && { ...refusal, issues: draft.unplaced }} />
        {sending && <div role="status"><Trans>Đang thử từng việc, chưa ghi gì…</Trans><Progress value={100} animated striped mt={6} aria-hidden="true" /></div>}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onCancel}><Trans>Thôi</Trans></Button>
          <Button type="submit" loading={sending}><Trans>Xem trước</Trans></Button>
        </Group>
      </Stack>
    </form>
  )
}
