import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { useUnsaved } from '../../../kit/web/useUnsaved.tsx'
import type { RoundReport, Section } from '../contract.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'
import { taskWords } from '../rules.ts'
import { countsOf, valueOf } from './marks.ts'
import { SectionElsewhere } from './SectionElsewhere.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** Writes one section; a figure or a quotation is put in where the cursor stands. */
export const SectionEditor = ({ report, section, onClose }: { report: RoundReport; section: Section; onClose: () => void }) => {
  const { t } = useLingui()
  const [title, setTitle] = useState(section.title)
  const [body, setBody] = useState(section.body)
  const field = useRef<HTMLTextAreaElement>(null)
  const { labelOf, amountOf, counts, tasks } = useFigureWords()
  const { run, sending, refusal, renew } = useAct(consolidationApi.writeRoundSection)
  const queries = useQueryClient()
  const { touch, settle, guard } = useUnsaved()
  const [base, setBase] = useState(section)
  const isNewer = !sending && section.version > base.version
  const isUnsaved = title !== base.title || body !== base.body
  useEffect(() => (isUnsaved ? touch() : settle()))
  const keep = () => {
    renew()
    setBase(section)
  }
  const take = () => {
    keep()
    setTitle(section.title)
    setBody(section.body)
  }
  const insert = (name: string | null) => {
    if (!name || !field.current) return
    const { selectionStart, selectionEnd } = field.current
    setBody(`${body.slice(0, selectionStart)}{{${name}}}${body.slice(selectionEnd)}`)
    field.current.focus()
  }
  const save = async () => {
    if (!(await run({ id: report.id, place: section.place, version: base.version, title, body }))) return void queries.invalidateQueries({ queryKey: [...consolidationApi.readRoundReport.path] })
    settle()
    notify(t`Đã lưu mục “${title}”.`)
    onClose()
  }
  const figures = report.figures.flatMap((figure) => countsOf(figure).map((one) => ({ value: one === 'counted' ? figure.name : `${figure.name}.${one}`, label: `${amountOf(valueOf(figure, one))} · ${labelOf(figure)}, ${counts[one]}` })))
  const ofTasks = taskWords.flatMap((word) => [{ value: `viec.${word}`, label: `${tasks[word]}, ${counts.counted}` }, { value: `viec.${word}.before`, label: `${tasks[word]}, ${counts.before}` }])
  const quotations = report.quotations.map(({ nth, unitLabel, said }) => ({ value: `trich.${String(nth)}`, label: `“${said.slice(0, 60)}” · ${unitLabel}` }))
  return (
    <div className={styles.editor}>
      <TextInput label={t`Tên mục`} autoFocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Textarea ref={field} label={t`Lời văn`} description={t`Mỗi dòng một đoạn.`} autosize minRows={4} maxRows={22} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      <Select label={t`Chèn con số vào chỗ con trỏ`} placeholder={t`Chọn con số`} searchable value={null} onChange={insert} data={[{ group: t`Con số của biểu`, items: figures }, { group: t`Nhiệm vụ được giao`, items: ofTasks }]} limit={200} nothingFoundMessage={t`Không có con số nào khớp. Thử một từ khác.`} />
      {quotations.length > 0 && <Select label={t`Chèn lời trích`} placeholder={t`Chọn lời trích`} value={null} onChange={insert} data={quotations} />}
      {isNewer ? <SectionElsewhere section={section} onTake={take} onKeep={keep} /> : <ErrorNote refusal={refusal} />}
      <div className={styles.acts}>
        <Button variant="default" size="compact-md" onClick={onClose} disabled={sending}><Trans>Thôi</Trans></Button>
        <Button size="compact-md" onClick={() => void save()} loading={sending} disabled={!title.trim()}><Trans>Lưu mục này</Trans></Button>
      </div>
      {guard}
    </div>
  )
}
