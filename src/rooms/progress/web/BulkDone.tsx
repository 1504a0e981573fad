import { Button, Group, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { AgreedRow, BulkAct, PreviewRow } from '../bulk-contract.ts'
import type { BulkOut } from './bulk.ts'
import { CopyMessage } from './CopyMessage.tsx'
import { progressApi } from './api.ts'
import { type BulkKind, useBulkWords } from './useBulkWords.ts'
import { urgeMessage } from './urgeMessage.ts'
import { useUndoDecisions } from './useUndoDecisions.ts'

interface BulkDoneProps {
  kind: BulkKind
  act: BulkAct
  rows: PreviewRow[]
  out: BulkOut
  onClose: () => void
  /** A further revision, with each row's terms as they were. */
  onFurther: (rows: AgreedRow[]) => void
}

/** The last step: what was done, and the way back where there is one. */
export const BulkDone = ({ kind, act, rows, out, onClose, onFurther }: BulkDoneProps) => {
  const { t } = useLingui()
  const words = useBulkWords()[kind]
  const { run, sending, refusal } = useAct(progressApi.takeBackUrges)
  const { undo } = useUndoDecisions()
  const takeBack = async () => {
    if (!await run({ ids: out.urgeIds })) return
    notify(t`Đã thu hồi lời đôn đốc.`)
    onClose()
  }
  const decided = act.kind === 'accept' || act.kind === 'return' ? rows.flatMap(({ entryIds = [], why }) => (why === null ? entryIds : [])) : []
  return (
    <Stack gap="md">
      <p style={{ margin: 0, fontWeight: 600 }} role="status">{words.done(out.done)}</p>
      {act.kind === 'urge' && <CopyMessage text={urgeMessage(rows, { answerBy: act.answerBy, note: act.note ?? '' })} />}
      <ErrorNote refusal={refusal} />
      <Group gap="xs" justify="flex-end">
        {out.urgeIds.length > 0 && <Button variant="default" loading={sending} leftSection={<IconArrowBackUp size={16} />} onClick={() => void takeBack()}><Trans>Thu hồi đôn đốc</Trans></Button>}
        {decided.length > 0 && decided.length <= 500 && (
          <Button
            variant="default" leftSection={<IconArrowBackUp size={16} />}
            onClick={() => {
              undo(decided)
              onClose()
            }}
          ><Trans>Bấm nhầm, lấy lại</Trans></Button>
        )}
        {kind === 'revise' && (
          <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => onFurther(asBefore(rows, out))}><Trans>Điều chỉnh lại như trước, theo văn bản khác</Trans></Button>
        )}
        <Button onClick={onClose}><Trans>Xong</Trans></Button>
      </Group>
    </Stack>
  )
}

const asBefore = (rows: PreviewRow[], { versions }: BulkOut): AgreedRow[] => {
  const newest = new Map(versions.map(({ id, version }) => [id, version]))
  return rows.map(({ id, version, before: { dueOn, plan, title, measureName } }) => ({
    id, version: newest.get(id) ?? version, changes: { title, ...(dueOn && { dueOn }), ...(plan && measureName && { plan }) },
  }))
}
