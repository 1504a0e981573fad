import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { InstanceRow } from '../contract.ts'
import { dutiesApi } from './api.ts'
import styles from './Duties.module.css'

type Shown = Pick<InstanceRow, 'dutyId' | 'state' | 'title' | 'onDay' | 'dueOn' | 'discharge' | 'mayDischarge' | 'mayChange'>

/** What the reader may do about an instance: say it was done, waive it, take back what was said. */
export const InstanceActs = ({ instance }: { instance: Shown }) => {
  const { t } = useLingui()
  const { isPast } = useScope()
  const { today } = useSources()
  const [act, setAct] = useState<'discharge' | 'waive' | 'back'>()
  const { dutyId: id, state, title, onDay, dueOn, discharge, mayDischarge, mayChange } = instance
  const mayTakeBack = discharge && (mayChange || (mayDischarge && discharge.kind === 'done'))
  if (isPast || !(mayDischarge || mayChange)) return null
  const [close, day] = [() => setAct(undefined), formatDay(onDay)]
  const intro = <p><Trans>{title}, kỳ {day}, hạn {formatDay(dueOn)}</Trans></p>
  return (
    <span className={styles.acts}>
      {!discharge && mayDischarge && <Button size="compact-sm" {...(state !== 'late' && { variant: 'default' })} onClick={() => setAct('discharge')} aria-label={t`Ghi đã thực hiện ${title}, kỳ ${day}`}><Trans>Đã thực hiện</Trans></Button>}
      {!discharge && mayChange && <Button size="compact-sm" variant="default" onClick={() => setAct('waive')} aria-label={t`Miễn ${title}, kỳ ${day}`}><Trans>Miễn</Trans></Button>}
      {mayTakeBack && <Button size="compact-sm" variant="default" onClick={() => setAct('back')} aria-label={t`Lấy lại điều đã ghi về ${title}, kỳ ${day}`}><Trans>Lấy lại</Trans></Button>}
      <ActForm
        opened={act === 'discharge'} onClose={close} title={t`Ghi kỳ đã thực hiện`} intro={intro} act={dutiesApi.dischargeDuty} submit={t`Ghi`} done={t`Đã ghi kỳ ${day}.`} initial={{ doneOn: today }}
        fields={[
          { kind: 'day', name: 'doneOn', label: t`Ngày thực hiện`, missing: t`Hãy nhập ngày thực hiện.` },
          { kind: 'long', name: 'note', label: t`Kết quả`, help: t`Ví dụ số lượt tiếp, số và ngày của báo cáo.` },
          { kind: 'files', name: 'files', label: t`Minh chứng`, help: t`Biên bản, báo cáo, ảnh` },
        ]}
        toInput={(filled) => ({ id, onDay, ...filled }) as Parameters<typeof dutiesApi.dischargeDuty>[0]}
      />
      <ActForm
        opened={act === 'waive'} onClose={close} title={t`Miễn một kỳ`} intro={intro} act={dutiesApi.waiveInstance} submit={t`Miễn kỳ này`} done={t`Đã miễn kỳ ${day}.`}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do miễn.` }]} toInput={({ reason }) => ({ id, onDay, reason: String(reason) })}
      />
      <ActForm
        opened={act === 'back'} onClose={close} title={t`Lấy lại điều đã ghi`} intro={intro} act={dutiesApi.takeBackDischarge} submit={t`Lấy lại`} done={t`Kỳ ${day} lại phải thực hiện.`}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do lấy lại.` }]} toInput={({ reason }) => ({ id, onDay, reason: String(reason) })}
      />
    </span>
  )
}
