import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { documentsApi } from './api.ts'
import { OfficeActs } from './OfficeActs.tsx'
import { TemplatesPanel } from './TemplatesPanel.tsx'
import { TrustPanel } from './TrustPanel.tsx'
import styles from './Documents.module.css'
import { useKindName } from './useKindName.ts'

/** Quy trình văn bản of a unit: its term and numbers, who keeps the registry, the steps in which documents are agreed. */
export const OfficePage = () => {
  const { t } = useLingui()
  const kindName = useKindName()
  const { unitNo } = useScope()
  const { data: office, error, refetch } = useRead(documentsApi.readOffice, unitNo === undefined ? {} : { unitNo })
  if (!office) return error ? <Page title={t`Quy trình văn bản`}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  const { term } = office
  return (
    <Page title={t`Quy trình văn bản`} note={office.unitLabel} trail={<To href="/van-ban"><Trans>Sổ văn bản</Trans></To>} narrow acts={office.maySet && <OfficeActs office={office} />}>
      <div className={styles.side}>
        <Panel title={t`Nhiệm kỳ và số`} note={term ? undefined : t`Chưa ghi nhiệm kỳ: chưa soạn và cấp số được.`}>
          {term && <Facts rows={[[t`Nhiệm kỳ`, term.name], [t`Ký hiệu`, term.symbol], [t`Thời gian`, term.untilOn ? t`từ ${formatDay(term.fromOn)} đến trước ${formatDay(term.untilOn)}` : t`từ ${formatDay(term.fromOn)}`], [t`Số cuối đã cấp`, office.kinds.filter(({ last }) => last > 0).map(({ code, last }) => `${code} ${last}`).join(' · ')]]} />}
        </Panel>
        <Panel title={t`Văn thư giữ sổ`} note={office.registrars.length === 0 ? t`Chưa giao cho ai: không ai cấp số được.` : undefined}>
          <ul className={styles.pile}>{office.registrars.map(({ personId, name, fromOn }) => <li key={personId} className={styles.card}><span className={styles.title}>{name}</span><span className={styles.facts}><Trans>từ {formatDay(fromOn)}</Trans></span></li>)}</ul>
        </Panel>
        {office.flows.map((flow) => {
          const kind = office.kinds.find(({ code }) => code === flow.kind)
          return (
            <Panel key={flow.id} title={kind ? kindName(kind) : flow.kind ?? t`Mọi loại văn bản`} note={t`Từ ${formatDay(flow.fromOn)}, theo ${flow.document.number}`}>
              <ol className={styles.steps}>
                {flow.steps.map(({ name, who, persons }, at) => <li key={at} className={styles.step}><span className={styles.place}>{at + 1}</span><span>{name}</span><span className={styles.who}>{who}{persons.length > 0 && `: ${persons.join('; ')}`}</span></li>)}
              </ol>
            </Panel>
          )
        })}
        {office.flows.length === 0 && <Panel title={t`Các bước trình ký`}><p className={styles.facts}><Trans>Chưa ghi quy trình nào.</Trans></p></Panel>}
        <TemplatesPanel office={office} />
        <TrustPanel />
      </div>
    </Page>
  )
}
