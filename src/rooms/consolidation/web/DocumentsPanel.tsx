import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { Tone } from '../../../kit/web/tone.ts'
import type { RoundReport } from '../contract.ts'
import { CompanionButton } from './CompanionButton.tsx'
import { RedrawButton } from './RedrawButton.tsx'
import styles from './Consolidation.module.css'

/** The documents the report has become, and where each stands. */
export const DocumentsPanel = ({ report, mayDraft }: { report: RoundReport; mayDraft: boolean }) => {
  const { t } = useLingui()
  const states: Record<RoundReport['documents'][number]['state'], { tone: Tone; label: string }> = {
    drafting: { tone: 'idle', label: t`đang soạn` }, waiting: { tone: 'wait', label: t`đang trình` }, returned: { tone: 'going', label: t`trả lại` }, agreed: { tone: 'going', label: t`chờ cấp số` }, issued: { tone: 'done', label: t`đã ban hành` },
  }
  return (
    <Panel title={t`Văn bản`}>
      <div className={styles.stack}>
        {report.documents.length === 0 ? <p className={styles.more}><Trans>Chưa lập văn bản nào. Khi lập, con số được chốt và mang theo căn cứ để kiểm tra lại.</Trans></p> : (
          <ul className={styles.pile}>
            {report.documents.map(({ id, kind, state, numberLine, title }) => (
              <li key={id} className={styles.card}><To href={`/van-ban/${id}`} className={styles.title}><span className={styles.number}>{numberLine}</span></To><span>{title}</span><StateBadge tone={states[state].tone}>{states[state].label}</StateBadge>{mayDraft && report.mayRedraw && (kind === 'TTr' || kind === 'TB') && (state === 'drafting' || state === 'returned') && <div data-no-print><RedrawButton reportId={report.id} kind={kind} about={numberLine} /></div>}</li>
            ))}
          </ul>
        )}
        {mayDraft && report.companions.length > 0 && <div className={styles.acts} data-no-print>{report.companions.map((kind) => <CompanionButton key={kind} reportId={report.id} kind={kind} />)}</div>}
      </div>
    </Panel>
  )
}
