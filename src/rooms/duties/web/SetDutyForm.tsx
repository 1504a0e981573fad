import { useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { dutiesApi } from './api.ts'
import { ruleFrom } from './ruleFrom.ts'
import { useDutyFields } from './useDutyFields.tsx'

/** Đặt nghĩa vụ: what is owed, how often, by whom, from when, by which document. */
export const SetDutyForm = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useLingui()
  const { today } = useSources()
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Đặt nghĩa vụ định kỳ`} act={dutiesApi.setDuty} submit={t`Đặt nghĩa vụ`} done={t`Đã đặt nghĩa vụ; các kỳ sẽ tự hiện.`}
      initial={{ kind: 'report', every: 'month', weekday: '5', monthOfQuarter: '3', month: '12', day: '31', moved: 'previous', fromOn: today }} fields={useDutyFields()}
      toInput={({ title, kind, unitNo, postTitle, fromOn, untilOn, document, ...rule }) => ({ title, kind, unitNo, postTitle, fromOn, untilOn, document, rule: ruleFrom(rule) }) as Parameters<typeof dutiesApi.setDuty>[0]}
    />
  )
}
