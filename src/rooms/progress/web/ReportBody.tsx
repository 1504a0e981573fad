import { Button, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FieldGrid } from '../../../kit/web/FieldGrid.tsx'
import { filledIn, isEmpty, type Values } from '../../../kit/web/fields.ts'
import { showFirstFault } from '../../../kit/web/firstFault.ts'
import type { Parcel } from '../../../kit/web/outboxStore.ts'
import { useDraft } from '../../../kit/web/useDraft.ts'
import type { ReportedTask } from './reportLetter.ts'
import { useReportFields } from './useReportFields.tsx'
import { useReportSending } from './useReportSending.ts'
import { useToday } from './useToday.ts'
import styles from './ReportForm.module.css'

export interface ReportBodyProps {
  task: ReportedTask
  filled?: Values
  refused?: Parcel
  onDone: () => void
  onCancel: () => void
  onTouch: () => void
}

/** The report itself: amount, photo, send; the rest is folded. Nothing typed is lost when it is refused. */
export const ReportBody = ({ task, filled, refused, onDone, onCancel, onTouch }: ReportBodyProps) => {
  const { t } = useLingui()
  const form = useRef<HTMLFormElement>(null)
  const fields = useReportFields(task)
  const today = useToday()
  const { send, sending, refusal } = useReportSending(task, refused)
  const [bare, setBare] = useState(false)
  const issues = bare ? [{ path: 'files', message: t`Hãy kèm minh chứng: chụp ảnh, thêm tệp, hoặc ghi số và ngày văn bản.` }] : (refusal?.issues ?? [])
  const draft = useDraft(fields, { kind: 'cumulative', onDay: today, amount: task.product ? '1' : '', ...filled }, issues)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const isBare = isEmpty(draft.values['files']) && isEmpty(draft.values['documents'])
    setBare(isBare)
    if (draft.isComplete() && !isBare && await send(filledIn(fields, draft.values))) onDone()
    else showFirstFault(form.current)
  }
  return (
    <form ref={form} onInput={onTouch} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        <About task={task} />
        <FieldGrid fields={fields} draft={draft} />
        <ErrorNote refusal={refusal && { ...refusal, issues: draft.unplaced }} />
        <div className={styles.acts}>
          <Button variant="default" onClick={onCancel} disabled={sending}><Trans>Thôi</Trans></Button>
          <Button type="submit" loading={sending} className={styles.send}><Trans>Gửi báo cáo</Trans></Button>
        </div>
      </Stack>
    </form>
  )
}

const About = ({ task }: { task: ReportedTask }) => {
  const { t } = useLingui()
  const measure = task.measureName ?? ''
  return (
    <div>
      <p className={styles.title}>{task.code} · {task.title}</p>
      {task.plan && <p className={styles.plan}>{t`Kế hoạch năm ${formatAmount(task.plan)} ${measure}; đã báo cáo ${formatAmount(task.reported)} ${measure}.`}</p>}
    </div>
  )
}
