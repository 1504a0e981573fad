import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { postAt } from '../../../kit/posts.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { dutiesApi } from './api.ts'
import { DischargeNote } from './DischargeNote.tsx'
import { InstanceActs } from './InstanceActs.tsx'
import { InstanceBadge } from './InstanceBadge.tsx'
import { useDutyWords } from './useDutyWords.ts'
import styles from './Duties.module.css'

/** One duty: how it comes again, who owes it, what is late, what comes next, what was done. */
export const DutyPage = ({ story }: { story?: (dutyId: string, dueOn: string) => ReactNode }) => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const { view, isPast } = useScope()
  const { today } = useSources()
  const [ending, { open, close }] = useDisclosure(false)
  const { kinds, ruleOf, movedOf } = useDutyWords()
  const { data: duty, error, refetch } = useRead(dutiesApi.readDuty, { id, ...view })
  if (!duty) return error ? <Page title={t`Nghĩa vụ định kỳ`}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  const late = duty.instances.filter(({ state }) => state === 'late').length
  return (
    <Page
      title={duty.title} trail={<To href="/nghia-vu"><Trans>Nghĩa vụ định kỳ</Trans></To>} narrow
      note={late > 0 ? <Trans>{ruleOf(duty.rule)} · {late} kỳ quá hạn</Trans> : ruleOf(duty.rule)}
      acts={duty.mayChange && duty.untilOn === null && !isPast && <Button variant="default" onClick={open}><Trans>Thôi nghĩa vụ này</Trans></Button>}
    >
      <div className={styles.panels}>
        <Panel>
          <Facts rows={[
            [t`Loại`, kinds[duty.kind]], [t`Lặp lại`, `${ruleOf(duty.rule)}, ${movedOf(duty.rule)}`],
            [t`Ai thực hiện`, `${postAt(duty.postTitle, duty.unitLabel)}${duty.debtors.length > 0 ? ` (${duty.debtors.join('; ')})` : ''}`],
            [t`Cơ quan đặt`, duty.assigningUnitLabel], [t`Văn bản`, `${duty.document.number}, ${formatDay(duty.document.issuedOn)}, ${duty.document.issuer}`],
            [t`Thời gian`, duty.untilOn ? t`từ ${formatDay(duty.fromOn)} đến trước ${formatDay(duty.untilOn)}` : t`từ ${formatDay(duty.fromOn)}`], ...(duty.endedReason ? [[t`Lý do thôi`, duty.endedReason] as [string, string]] : []),
          ]}
          />
        </Panel>
        <Panel title={t`Các kỳ`} note={t`Quá hạn trước, rồi các kỳ sắp đến và 24 kỳ đã xong gần đây.`}>
          <ul className={styles.pile}>
            {duty.instances.map((one) => (
              <li key={one.onDay} className={styles.card}>
                <p className={styles.facts}><strong>{formatDay(one.dueOn)}</strong><InstanceBadge of={one} />{one.dueOn !== one.onDay && <Trans>chuyển từ {formatDay(one.onDay)}</Trans>}</p>
                {one.discharge && <DischargeNote discharge={one.discharge} />}
                {story?.(duty.id, one.dueOn)}
                <InstanceActs instance={{ ...one, dutyId: duty.id, title: duty.title, unitLabel: duty.unitLabel, postTitle: duty.postTitle, debtors: duty.debtors, mayDischarge: duty.mayDischarge, mayChange: duty.mayChange }} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <ActForm
        opened={ending} onClose={close} title={t`Thôi nghĩa vụ`} act={dutiesApi.endDuty} submit={t`Thôi nghĩa vụ`} done={t`Đã ghi ngày thôi.`} initial={{ untilOn: today }} intro={<p><Trans>Kỳ trước ngày thôi vẫn phải xong.</Trans></p>}
        fields={[{ kind: 'day', name: 'untilOn', label: t`Thôi từ ngày`, missing: t`Hãy nhập ngày.` }, { kind: 'long', name: 'reason', label: t`Lý do`, missing: t`Hãy ghi lý do.` }]}
        toInput={({ untilOn, reason }) => ({ id: duty.id, untilOn: String(untilOn), reason: String(reason) })}
      />
    </Page>
  )
}
