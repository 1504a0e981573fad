import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { intakeApi, type Pasted } from './api.ts'
import { PasteBox } from './PasteBox.tsx'
import { PasteGrid } from './PasteGrid.tsx'
import { PasteResults } from './PasteResults.tsx'
import { PasteTasks } from './PasteTasks.tsx'

/** Dán từ Excel: cells read as tasks or results, put right in place, then assigned in one act or reported. */
export const PastePage = () => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(intakeApi.readPasted)
  const [read, setRead] = useState<Pasted>()
  const [choices, setChoices] = useState<string[]>([])
  const begin = async (rows: string[][]) => {
    setChoices([])
    setRead(await run({ rows }))
  }
  const again = async (rows: string[][], chosen: string[]) => {
    if (!read) return
    setChoices(chosen)
    const out = rows.length === 0 ? undefined : await run({ kind: read.kind, fields: read.fields.map(({ name }) => name), rows, choices: chosen })
    if (out || rows.length === 0) setRead(out)
  }
  return (
    <Page
      title={t`Dán từ Excel`}
      trail={<><To href="/giao-viec"><Trans>Giao một việc</Trans></To></>}
      note={<Trans>Chép các ô trong Excel, kể cả dòng tiêu đề, rồi dán vào đây. Chưa có gì được ghi cho tới khi bấm nút cuối cùng.</Trans>}
    >
      <Panel>
        {read ? (
          <Group justify="space-between" mb="sm">
            <p style={{ margin: 0 }} role="status"><Count read={read} /></p>
            <Button variant="default" size="compact-sm" onClick={() => setRead(undefined)}><Trans>Dán lại từ đầu</Trans></Button>
          </Group>
        ) : <PasteBox onCells={(rows) => void begin(rows)} sending={sending} />}
        <ErrorNote refusal={refusal} />
        {read && <PasteGrid read={read} choices={choices} busy={sending} onChange={(rows, chosen) => void again(rows, chosen)} />}
      </Panel>
      {read?.kind === 'tasks' && <PasteTasks rows={read.rows} onDone={() => setRead(undefined)} />}
      {read?.kind === 'results' && <PasteResults rows={read.rows} onDone={() => setRead(undefined)} />}
    </Page>
  )
}

const Count = ({ read: { rows, kind } }: { read: Pasted }) => {
  const wrong = rows.filter(({ errors }) => errors.length > 0).length
  const ready = rows.length - wrong
  return (
    <>
      {kind === 'tasks' ? <Trans>{rows.length} dòng là việc để giao: {ready} dòng đọc được.</Trans> : <Trans>{rows.length} dòng là kết quả để báo cáo: {ready} dòng đọc được.</Trans>}{' '}
      {wrong > 0 && <Trans>{wrong} dòng còn ô phải sửa.</Trans>}
    </>
  )
}
