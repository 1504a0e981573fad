import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { type DocumentKeyDraft, DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { notify } from '../../../kit/web/notices.ts'
import { asOfToday } from '../../../kit/web/scope.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { reorganisationApi } from './api.ts'
import { UndoPreview } from './UndoPreview.tsx'

/** Takes an act back by a further one, with a document of its own. */
export const UndoForm = ({ opened, onClose, id, onDay, title }: { opened: boolean; onClose: () => void; id: string; onDay: string; title: string }) => {
  const { t } = useLingui()
  const go = useGo()
  const label = t`Văn bản hoàn tác`
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Hoàn tác lần sắp xếp`} act={reorganisationApi.undoAct} initial={{ on: onDay }}
      intro={<><p><Trans>{title}. Tổ chức, việc, chức vụ trở lại như trước; lịch sử vẫn giữ cả hai lần. Không hoàn tác được khi đã có người làm tiếp trên tổ chức mới.</Trans></p><UndoPreview id={id} on={onDay} /></>}
      fields={[
        { kind: 'day', name: 'on', label: t`Hoàn tác từ ngày`, help: t`Ngày ${formatDay(onDay)} là coi như chưa từng có`, missing: t`Hãy chọn ngày.` },
        { kind: 'own', name: 'document', label, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={label} onChange={onChange} error={error} /> },
      ]}
      toInput={({ on, document }) => ({ id, on: String(on), document: document as DocumentKeyDraft })}
      submit={t`Hoàn tác`}
      onDone={(done) => {
        notify(t`Đã hoàn tác: ${title}`)
        void go(asOfToday(`/sap-xep/${done.id}`))
      }}
    />
  )
}
