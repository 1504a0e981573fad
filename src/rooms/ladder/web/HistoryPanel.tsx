import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useSources } from '../../../kit/web/sources.ts'
import type { RecordedLadder } from '../contract.ts'
import { ladderApi } from './api.ts'
import styles from './Ladder.module.css'
import { StepsTable } from './StepsTable.tsx'

/** Every ladder that was recorded, with its days and its document; each opens to its steps. */
export const HistoryPanel = () => {
  const { t } = useLingui()
  const { data } = useRead(ladderApi.listLadders, {})
  return (
    <Panel title={t`Các thang đã ghi`} flush>
      {data?.rows.length === 0 && <EmptyState title={t`Chưa có thang nào được ghi.`} hint={t`Quản trị ghi thang đầu tiên theo văn bản; trước đó không ai được nhắc.`} />}
      <ul className={styles.history}>{data?.rows.map((one) => <Recorded key={one.id} one={one} />)}</ul>
    </Panel>
  )
}

const Recorded = ({ one: { fromOn, untilOn, document, steps, recordedBy } }: { one: RecordedLadder }) => {
  const { today } = useSources()
  const state = fromOn > today ? 'ahead' : untilOn !== null && untilOn <= today ? 'over' : 'holds'
  return (
    <li>
      <details className={styles.recorded}>
        <summary>
          <strong>{document.number}</strong>, {document.issuer}, {formatDay(document.issuedOn)}
          <span className={styles.since} data-state={state}>
            {state === 'holds' && <Trans>Đang có hiệu lực từ {formatDay(fromOn)}</Trans>}
            {state === 'ahead' && <Trans>Có hiệu lực từ {formatDay(fromOn)}</Trans>}
            {state === 'over' && <Trans>Từ {formatDay(fromOn)} đến trước {formatDay(untilOn ?? '')}</Trans>}
          </span>
          <span className={styles.by}><Plural value={steps.length} other="# bước" />{recordedBy && <>, <Trans>{recordedBy} ghi</Trans></>}</span>
        </summary>
        <StepsTable steps={steps} />
      </details>
    </li>
  )
}
