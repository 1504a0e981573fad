import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { apiOf } from '../../../kit/web/client.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import type { progress } from '../../progress/contract.ts'
import type { Pasted } from './api.ts'

/** Pasted results, reported in one act: all that are read right, or none. */
export const PasteResults = ({ rows, onDone }: { rows: Pasted['rows']; onDone: () => void }) => {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { run, sending, refusal } = useAct(progressApi.reportMany)
  const reports = rows.flatMap(({ result }) => (result ? [result] : []))
  if (reports.length === 0) return null
  const send = async () => {
    const out = await run({ reports })
    if (!out) return
    notify(t`Đã gửi ${out.done} báo cáo.`)
    onDone()
    void navigate({ href: '/viec?mine=true' })
  }
  return (
    <Panel title={t`Gửi báo cáo`} note={t`Mỗi dòng là một báo cáo, gửi một lần: tất cả hoặc không dòng nào. Các dòng còn ô phải sửa không được gửi lần này.`}>
      <ErrorNote refusal={refusal} />
      <Group justify="flex-end"><Button loading={sending} onClick={() => void send()}><Trans>Gửi {reports.length} báo cáo</Trans></Button></Group>
    </Panel>
  )
}

const progressApi = apiOf<typeof progress>('progress')
