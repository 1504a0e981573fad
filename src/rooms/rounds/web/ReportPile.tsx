import { Trans, useLingui } from '@lingui/react/macro'
import styles from '../../../kit/web/Cards.module.css'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { roundsApi } from './api.ts'
import { ReportLine } from './ReportLine.tsx'

/** Báo cáo tôi phải gửi, và báo cáo chờ tôi duyệt: on my work, the nearest day first. */
export const ReportPile = () => {
  const { t } = useLingui()
  const { data } = useRead(roundsApi.listMyParts, {})
  if (!data) return null
  return (
    <>
      {data.owed.length > 0 && (
        <Panel title={<span style={data.owed.some(({ lateDays }) => lateDays > 0) ? { color: 'var(--late-ink)' } : undefined}>{t`Báo cáo phải gửi`} ({data.owed.length})</span>}>
          <ul className={styles.pile}>{data.owed.map((one) => <ReportLine key={one.partId} one={one}><Trans>còn {one.owed} biểu</Trans>{one.returned > 0 && <> · <Trans>{one.returned} biểu phải gửi lại</Trans></>}</ReportLine>)}</ul>
        </Panel>
      )}
      {data.waiting.length > 0 && (
        <Panel title={<span>{t`Báo cáo chờ duyệt`} ({data.waiting.length})</span>}>
          <ul className={styles.pile}>{data.waiting.map((one) => <ReportLine key={one.partId} one={one}><Trans>{one.waiting} biểu chờ duyệt</Trans></ReportLine>)}</ul>
        </Panel>
      )}
    </>
  )
}
