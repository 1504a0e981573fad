import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { peopleApi } from './api.ts'

export type Authorisation = Awaited<ReturnType<typeof peopleApi.listAuthorisations>>['rows'][number]

/** Chấm dứt ủy quyền: from when on, and why. */
export const EndAuthorisation = ({ authorisation: { id, personName, body }, onClose }: { authorisation: Authorisation; onClose: () => void }) => {
  const { t } = useLingui()
  return (
    <ActForm
      opened onClose={onClose} title={t`Chấm dứt ủy quyền`} intro={<p>{personName} · {body}</p>}
      act={peopleApi.endAuthorisation} submit={t`Chấm dứt`} done={t`Đã chấm dứt ủy quyền.`}
      fields={[
        { kind: 'day', name: 'untilOn', label: t`Ngày cuối còn hiệu lực`, missing: t`Hãy nhập ngày.` },
        { kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do.` },
      ]}
      toInput={({ untilOn, reason }) => ({ id, untilOn: textOf(untilOn), reason: textOf(reason) })}
    />
  )
}
