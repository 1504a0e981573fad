import { useLingui } from '@lingui/react/macro'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import type { Field } from '../../../kit/web/fields.ts'

/** The document that an act on a task rests on. */
export const useDocumentField = (label: string, { required = true } = {}): Field => {
  const { t } = useLingui()
  return {
    kind: 'own', name: 'document', label,
    ...(required && { missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.` }),
    render: ({ onChange, error }) => <DocumentInput label={label} required={required} onChange={onChange} error={error} />,
  }
}
