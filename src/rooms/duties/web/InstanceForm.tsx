import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import type { InstanceRow } from '../contract.ts'
import { dutiesApi } from './api.ts'

/** What can be written about an instance. */
export type InstanceAct = 'discharge' | 'waive' | 'back'

export interface InstanceFormProps {
  act: InstanceAct
  instance: Pick<InstanceRow, 'dutyId' | 'title' | 'onDay' | 'dueOn'>
  opened: boolean
  onClose: () => void
}

/** The form of one act upon an instance. */
export const InstanceForm = ({ act, instance: { dutyId: id, title, onDay, dueOn }, opened, onClose }: InstanceFormProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  const day = formatDay(onDay)
  const common = { opened, onClose, intro: <p><Trans>{title}, kỳ {day}, hạn {formatDay(dueOn)}</Trans></p> }
  const reasoned = ({ reason }: Record<string, unknown>) => ({ id, onDay, reason: String(reason) })
  if (act === 'waive') return (
    <ActForm
      {...common} title={t`Miễn một kỳ`} act={dutiesApi.waiveInstance} submit={t`Miễn kỳ này`} done={t`Đã miễn kỳ ${day}.`}
      fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do miễn.` }]} toInput={reasoned}
    />
  )
  if (act === 'back') return (
    <ActForm
      {...common} title={t`Lấy lại điều đã ghi`} act={dutiesApi.takeBackDischarge} submit={t`Lấy lại`} done={t`Kỳ ${day} lại phải thực hiện.`}
      fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do lấy lại.` }]} toInput={reasoned}
    />
  )
  return (
    <ActForm
      {...common} title={t`Ghi kỳ đã thực hiện`} act={dutiesApi.dischargeDuty} submit={t`Ghi`} done={t`Đã ghi kỳ ${day}.`} initial={{ doneOn: today }}
      fields={[
        { kind: 'day', name: 'doneOn', label: t`Ngày thực hiện`, missing: t`Hãy nhập ngày thực hiện.` },
        { kind: 'long', name: 'note', label: t`Kết quả`, help: t`Ví dụ số lượt tiếp, số và ngày của báo cáo.` },
        { kind: 'files', name: 'files', label: t`Minh chứng`, help: t`Biên bản, báo cáo, ảnh` },
      ]}
      toInput={(filled) => ({ id, onDay, ...filled }) as Parameters<typeof dutiesApi.dischargeDuty>[0]}
    />
  )
}
