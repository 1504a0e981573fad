import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { roundsApi } from './api.ts'
import type { ReadRound } from './readRound.ts'
import { UnitChecks } from './UnitChecks.tsx'

/** Thêm đơn vị: more units that report, to the body that asks or through one's own level. */
export const AddPartsForm = ({ opened, onClose, round }: { opened: boolean; onClose: () => void; round: ReadRound }) => {
  const { t } = useLingui()
  const [first] = round.mayAdd
  const last = first?.dueOn ?? round.dueOn
  const isAlone = round.mayAdd.length === 1
  return (
    <ActForm
      opened={opened} onClose={onClose} title={t`Thêm đơn vị báo cáo`} act={roundsApi.addParts} submit={t`Thêm đơn vị`} done={t`Đã thêm; người gửi báo cáo của các đơn vị nhận thông báo.`} initial={{ toUnitNo: String(first?.unitNo ?? ''), dueOn: last, units: [] }}
      fields={[
        { kind: 'choice', name: 'toUnitNo', label: t`Gửi báo cáo cho`, missing: t`Hãy chọn cấp nhận.`, options: round.mayAdd.map(({ unitNo, unitLabel }) => ({ value: String(unitNo), label: unitLabel })) },
        { kind: 'day', name: 'dueOn', label: t`Hạn gửi`, help: isAlone ? t`Không sau hạn của cấp nhận, ngày ${formatDay(last)}.` : t`Không sau hạn của cấp nhận.`, missing: t`Hãy nhập hạn gửi.` },
        { kind: 'own', name: 'units', label: t`Đơn vị`, missing: t`Hãy chọn ít nhất một đơn vị.`, render: ({ value, onChange, error, values }) => <UnitChecks parentNo={Number(values['toUnitNo']) || null} roundId={round.id} value={value as number[]} onChange={onChange} error={error} /> },
      ]}
      toInput={({ toUnitNo, dueOn, units }) => ({ id: round.id, toUnitNo: Number(toUnitNo), dueOn: String(dueOn), units: units as number[] })}
    />
  )
}
