import { Trans } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Part, PartForm } from '../part-contract.ts'
import { FormFilling } from './FormFilling.tsx'
import { FormTable } from './FormTable.tsx'
import { ReturnedNote } from './ReturnedNote.tsx'
import styles from './Rounds.module.css'
import { StateCell } from './StateCell.tsx'
import { SubmissionPart } from './SubmissionPart.tsx'

export interface FormPanelProps {
  part: Part
  form: PartForm
  mayFill: boolean
  mayDecide: boolean
  onOwn: (formId: string) => void
  /** The line by which a figure led here: its row is marked and brought into sight. */
  meant?: string
}

/** One form of a part: filled where it still can be, read and decided where it was handed in. */
export const FormPanel = ({ part, form, mayFill, mayDecide, onOwn, meant }: FormPanelProps) => {
  const [last, ...earlier] = form.submissions
  const fills = mayFill && (form.state !== 'accepted')
  return (
    <Panel title={`${form.code}. ${form.title}`} aside={<StateCell of={{ state: form.state, lateDays: form.lateDays, returnedTimes: form.submissions.filter(({ verdict }) => verdict === 'returned').length, reason: null }} />}>
      <div className={styles.stack}>
        {form.state === 'returned' && last && <ReturnedNote submission={last} />}
        {form.version > 1 && <p className={styles.more}><Trans>Phiên bản {form.version}: {form.reason}</Trans></p>}
        {form.below.of > 0 && <p className={styles.more}><Trans>Đã nhận {form.below.accepted}/{form.below.of} báo cáo cấp dưới; số cộng đứng dưới mỗi ô.</Trans></p>}
        {fills && <FormFilling partId={part.id} form={form} onOwn={onOwn} />}
        {!fills && !last && <FormTable form={form} rows={[]} differences={[]} />}
        {last && <SubmissionPart key={last.id} form={form} submission={last} mayDecide={mayDecide} opened={!fills} {...(meant !== undefined && { meant })} />}
        {earlier.map((submission) => <SubmissionPart key={submission.id} form={form} submission={submission} mayDecide={false} opened={false} />)}
      </div>
    </Panel>
  )
}
