import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import type { Operation } from '../../../kit/web/client.ts'
import { type Field, textOf, type Values } from '../../../kit/web/fields.ts'
import type { DocumentKey } from '../../rulebook/contract.ts'
import { tasksApi } from './api.ts'
import { HolderPicker } from './HolderPicker.tsx'
import { alongOf, draftOf, type TaskInHand, termsOf } from './terms.ts'
import { type WritingAct, useActWords } from './useActWords.ts'
import { useAlongFields } from './useAlongFields.tsx'
import { useDocumentField } from './useDocumentField.tsx'
import { useTermFields } from './useTermFields.tsx'
import { useToday } from './useToday.ts'

export interface TaskActFormProps {
  act: WritingAct
  task: TaskInHand
  onClose: () => void
}

/** The form of one act on a task; the task's version goes along, so that nobody overwrites what he has not seen. */
export const TaskActForm = ({ act, task, onClose }: TaskActFormProps) => {
  const words = useActWords()[act]
  const today = useToday()
  const fields = useFieldsOf(act)
  return FORMS[act]({
    opened: true,
    onClose,
    ...words,
    intro: <p style={{ fontWeight: 500 }}>{task.code} · {task.title}</p>,
    fields,
    initial: { ...draftOf(task, today), effectiveOn: today },
    known: { id: task.taskId, version: task.version },
  })
}

const useFieldsOf = (act: WritingAct): Field[] => {
  const { t } = useLingui()
  const terms = useTermFields()
  const along = useAlongFields()
  const document = useDocumentField(t`Theo văn bản`)
  const documentIfAny = useDocumentField(t`Theo văn bản`, { required: false })
  const reason: Field = { kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do.` }
  const reasonIfAny: Field = { kind: 'long', name: 'reason', label: t`Lý do` }
  const effectiveOn: Field = { kind: 'day', name: 'effectiveOn', label: t`Có hiệu lực từ ngày`, missing: t`Hãy ghi ngày có hiệu lực.` }
  const stopsOn: Field = { ...effectiveOn, label: t`Dừng từ ngày`, missing: t`Hãy ghi ngày tạm dừng.`, help: t`Hạn lùi bằng số ngày dừng.` }
  const runsOn: Field = { ...effectiveOn, label: t`Tính tiếp từ ngày`, missing: t`Hãy ghi ngày tính tiếp.` }
  const holder: Field = {
    kind: 'own', name: 'postId', label: t`Người giữ việc mới`, missing: t`Hãy chọn người giữ việc mới.`,
    render: ({ value, onChange, error }) => <HolderPicker label={t`Người giữ việc mới`} required postId={textOf(value) || null} onChange={onChange} error={error} />,
  }
  const clause: Field = { kind: 'text', name: 'clause', label: t`Mục, phụ lục của văn bản` }
  const supplementary: Field = { kind: 'check', name: 'supplementary', label: t`Giao bổ sung, không phải lần giao đầu` }
  return {
    assign: [document, clause, supplementary],
    adjust: [...terms, ...along, reasonIfAny],
    decline: [reason],
    revise: [...terms, ...along, effectiveOn, documentIfAny, reasonIfAny],
    change_holder: [holder, effectiveOn, document, reason],
    withdraw: [effectiveOn, document, reason],
    stop_clock: [stopsOn, document, reason],
    resume_clock: [runsOn, document, reason],
  }[act]
}

interface Known {
  id: string
  version: number
}

interface FormParts {
  opened: boolean
  onClose: () => void
  title: string
  submit: string
  done: string
  intro: ReactNode
  fields: Field[]
  initial: Values
  known: Known
}

const formOf = <In, Out>(act: Operation<In, Out>, inputOf: (filled: Values, known: Known) => In) =>
  ({ known, ...parts }: FormParts) => <ActForm {...parts} act={act} toInput={(filled) => inputOf(filled, known)} />

const documentOf = (filled: Values) => filled['document'] as DocumentKey

const because = (filled: Values) => ({ reason: textOf(filled['reason']) })

const from = (filled: Values) => ({ effectiveOn: textOf(filled['effectiveOn']) })

const FORMS: Record<WritingAct, (parts: FormParts) => ReactNode> = {
  assign: formOf(tasksApi.assignProposal, (filled, known) => ({
    ...known, document: documentOf(filled), clause: textOf(filled['clause']) || null, supplementary: filled['supplementary'] === true,
  })),
  adjust: formOf(tasksApi.adjustProposal, (filled, known) => ({ ...known, ...termsOf(filled), ...alongOf(filled), ...because(filled) })),
  decline: formOf(tasksApi.declineProposal, (filled, known) => ({ ...known, ...because(filled) })),
  revise: formOf(tasksApi.reviseTask, (filled, known) => ({
    ...known, ...termsOf(filled), ...alongOf(filled), ...from(filled), ...because(filled), document: documentOf(filled) ?? null,
  })),
  change_holder: formOf(tasksApi.changeHolder, (filled, known) => ({
    ...known, ...from(filled), ...because(filled), document: documentOf(filled), holder: { kind: 'post' as const, postId: textOf(filled['postId']) },
  })),
  stop_clock: formOf(tasksApi.stopClock, (filled, known) => ({ ...known, ...because(filled), fromOn: textOf(filled['effectiveOn']), document: documentOf(filled) })),
  resume_clock: formOf(tasksApi.resumeClock, (filled, known) => ({ ...known, ...because(filled), onDay: textOf(filled['effectiveOn']), document: documentOf(filled) })),
  withdraw: formOf(tasksApi.withdrawTask, (filled, known) => ({ ...known, ...from(filled), ...because(filled), document: documentOf(filled) })),
}
