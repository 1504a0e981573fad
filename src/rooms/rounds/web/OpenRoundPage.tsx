import { Trans, useLingui } from '@lingui/react/macro'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { addDays, lastDayOfMonth, yearOf } from '../../../kit/dates.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { To } from '../../../kit/web/To.tsx'
import { useGo } from '../../../kit/web/useGo.ts'
import { roundsApi } from './api.ts'
import { type FormDraft, formFrom } from './formDraft.ts'
import { useRoundFields } from './useRoundFields.tsx'

/** Mở đợt báo cáo: what is asked, of which period, by when, in which forms, of whom. */
export const OpenRoundPage = () => {
  const { t } = useLingui()
  const { today } = useSources()
  const go = useGo()
  const year = yearOf(today)
  const columns = [t`Kế hoạch năm`, t`Thực hiện trong kỳ`, t`Lũy kế từ đầu năm`, t`Ước cả năm`, t`Cùng kỳ năm trước`]
  const forms: FormDraft[] = [{ code: t`Biểu 01`, title: '', columns, lines: [] }]
  return (
    <Page title={t`Mở đợt báo cáo`} trail={<To href="/dot-bao-cao"><Trans>Đợt báo cáo</Trans></To>} narrow>
      <Panel>
        <ActBody
          act={roundsApi.openRound} submit={t`Mở đợt báo cáo`} done={t`Đã mở đợt; người gửi báo cáo của các đơn vị nhận thông báo.`} fields={useRoundFields()} onDone={({ id }) => void go(`/dot-bao-cao/${id}`)}
          initial={{ period: `${year}-H1`, closingOn: lastDayOfMonth(year, Number(today.slice(5, 7))) ?? today, dueOn: addDays(lastDayOfMonth(year, Number(today.slice(5, 7))) ?? today, 10), forms, units: [] }}
          toInput={({ forms: typed, hasLetter: _, ...round }) => ({ ...round, forms: (typed as FormDraft[]).map(formFrom) }) as Parameters<typeof roundsApi.openRound>[0]}
        />
      </Panel>
    </Page>
  )
}
