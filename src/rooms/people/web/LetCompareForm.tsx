import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { Field } from '../../../kit/web/fields.ts'
import { peopleApi } from './api.ts'
import type { Invitation } from './InvitationLink.tsx'

/** Who may compare provinces: his name, for which national body, from when, by which document, and his account. */
export const LetCompareForm = ({ opened, onClose, onDone }: { opened: boolean; onClose: () => void; onDone: (invitation: Invitation) => void }) => {
  const { t } = useLingui()
  const fields: Field[] = [
    { kind: 'text', name: 'name', label: t`Họ và tên`, missing: t`Hãy nhập họ và tên.` },
    { kind: 'text', name: 'username', label: t`Tên đăng nhập`, help: t`Chữ thường không dấu, số, dấu chấm.`, missing: t`Hãy nhập tên đăng nhập.` },
    { kind: 'text', name: 'body', label: t`Cơ quan trung ương ủy quyền`, missing: t`Hãy nhập tên cơ quan.` },
    { kind: 'day', name: 'fromOn', label: t`Từ ngày`, half: true, missing: t`Hãy nhập ngày bắt đầu.` },
    { kind: 'day', name: 'untilOn', label: t`Đến ngày`, half: true },
    { kind: 'own', name: 'document', label: t`Văn bản ủy quyền`, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.`, render: ({ onChange, error }) => <DocumentInput label={t`Văn bản ủy quyền`} onChange={onChange} error={error} /> },
  ]
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Ghi nhận người được xem số liệu từng tỉnh`} act={peopleApi.letCompare} fields={fields} submit={t`Ghi nhận`} done={t`Đã ghi nhận và cấp tài khoản.`}
      toInput={(filled) => filled as Parameters<typeof peopleApi.letCompare>[0]} onDone={onDone}
    />
  )
}
