import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import type { Step } from '../contract.ts'
import { ladderApi } from './api.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { StepLines } from './StepLines.tsx'
import { isWhole } from './stepDraft.ts'

export interface RecordLadderProps { opened: boolean; onClose: () => void; steps: Step[] }

/** Records a ladder by its document from a day on; it begins with the steps that hold, and says what those being written would come to. */
export const RecordLadder = ({ opened, onClose, steps }: RecordLadderProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  return (
    <ActForm
      opened={opened} onClose={onClose} act={ladderApi.recordLadder} title={t`Ghi thang nhắc việc`} submit={t`Ghi thang này`} done={t`Đã ghi thang nhắc việc.`} initial={{ fromOn: today, steps }}
      fields={[
        { kind: 'own', name: 'document', label: t`Văn bản`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Theo văn bản`} onChange={onChange} error={error} /> },
        { kind: 'day', name: 'fromOn', label: t`Có hiệu lực từ ngày`, missing: t`Hãy ghi ngày thang có hiệu lực.`, half: true },
        { kind: 'own', name: 'steps', label: t`Các bước`, missing: t`Hãy ghi ít nhất một bước, mỗi bước có lời nhắc.`, render: ({ onChange, error }) => <StepLines initial={steps} onChange={onChange} error={error} /> },
        { kind: 'own', name: 'preview', label: t`Xem trước`, render: ({ values }) => { const written = writtenIn(values['steps']); return written.length > 0 ? <PreviewPanel steps={written} /> : null } },
      ]}
      toInput={({ document, fromOn, steps: written }) => ({ document: document as Parameters<typeof ladderApi.recordLadder>[0]['document'], fromOn: textOf(fromOn), steps: writtenIn(written) })}
    />
  )
}

const writtenIn = (value: unknown): Step[] => (Array.isArray(value) ? (value as Step[]).filter(isWhole) : [])
