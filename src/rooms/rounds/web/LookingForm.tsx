import { Trans, useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { roundsApi } from './api.ts'
import type { UrgeFormProps } from './UrgeForm.tsx'

/** Who is in charge of the chosen units in this round, or follows them. */
export const LookingForm = ({ opened, onClose, asked, choice, onDone }: UrgeFormProps) => {
  const { t } = useLingui()
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Giao phụ trách, theo dõi`} act={roundsApi.nameLooking} submit={t`Giao`} done={t`Đã giao phụ trách, theo dõi.`} initial={{ kind: 'follower' }}
      intro={<p><Trans>Chỉ cho đợt báo cáo này; bỏ trống cán bộ thì lại theo phân công chung của đơn vị.</Trans></p>}
      fields={[{ kind: 'choice', name: 'kind', label: t`Việc giao`, missing: t`Hãy chọn phụ trách hay theo dõi.`, options: [{ value: 'in_charge', label: t`Phụ trách` }, { value: 'follower', label: t`Theo dõi` }] }, { kind: 'person', name: 'personId', label: t`Cán bộ` }]}
      toInput={({ kind, personId }) => ({ ...asked, kind: kind === 'in_charge' ? 'in_charge' as const : 'follower' as const, personId: textOf(personId) || null, ...(choice.byFilter ? { except: [...choice.keys] } : { parts: [...choice.keys] }) })}
      onDone={onDone}
    />
  )
}
