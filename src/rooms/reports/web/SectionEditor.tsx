import { Button, Select, Stack, Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { ReportStory, Section } from '../contract.ts'
import { reportsApi } from './api.ts'
import styles from './SectionList.module.css'

export interface SectionEditorProps {
  report: ReportStory
  section: Section
  onClose: () => void
}

/** Edits one section; a figure is put in by name and printed live. */
export const SectionEditor = ({ report, section, onClose }: SectionEditorProps) => {
  const { t } = useLingui()
  const [body, setBody] = useState(section.body)
  const field = useRef<HTMLTextAreaElement>(null)
  const { run, sending, refusal } = useAct(reportsApi.writeSection)
  const insert = (name: string | null) => {
    if (!name || !field.current) return
    const { selectionStart, selectionEnd } = field.current
    setBody(`${body.slice(0, selectionStart)}{{${name}}}${body.slice(selectionEnd)}`)
    field.current.focus()
  }
  const save = async () => {
    if (!(await run({ id: report.id, name: section.name, body, version: section.version }))) return
    notify(t`Đã lưu mục “${section.title}”.`)
    onClose()
  }
  return (
    <Stack gap="xs">
      <Textarea ref={field} label={section.title} autosize minRows={4} maxRows={22} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      <Select
        label={t`Chèn con số vào chỗ con trỏ`} placeholder={t`Chọn con số`} searchable value={null} onChange={insert}
        data={report.placeholders.map(({ name, label, shown }) => ({ value: name, label: `${shown} · ${label}` }))}
        nothingFoundMessage={t`Không có con số nào khớp. Thử một từ khác.`}
      />
      <ErrorNote refusal={refusal} />
      <div className={styles.tools}>
        <Button variant="default" size="compact-md" onClick={onClose} disabled={sending}><Trans>Thôi</Trans></Button>
        <Button size="compact-md" onClick={() => void save()} loading={sending}><Trans>Lưu mục này</Trans></Button>
      </div>
    </Stack>
  )
}
