import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { ReadRound } from './readRound.ts'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

/** What the round asks: period, days, letter, forms, outline. */
export const RoundFacts = ({ round }: { round: ReadRound }) => {
  const { t } = useLingui()
  const { periodOf } = useRoundWords()
  const { document } = round
  return (
    <Panel title={t`Yêu cầu báo cáo`}>
      <div className={styles.stack}>
        <div className={styles.asked}><Facts rows={[
          [t`Nơi yêu cầu`, round.ending ? <>{round.unitLabel}, <EndedNote of={round.ending} /></> : round.unitLabel], [t`Kỳ báo cáo`, periodOf(round.period)], [t`Chốt số liệu`, formatDay(round.closingOn)], [t`Hạn gửi`, formatDay(round.dueOn)], [t`Người mở đợt`, `${round.openedByName}, ${formatDay(round.openedOn)}`],
          ...(document ? [[t`Công văn`, `${document.number}, ${formatDay(document.issuedOn)}, ${document.issuer}`] as [string, string]] : []), ...(round.closedOn ? [[t`Kết thúc`, [formatDay(round.closedOn), round.closedNote].filter(Boolean).join(': ')] as [string, string]] : []),
        ]}
        /></div>
        <ul className={styles.forms}>{round.forms.map(({ id, code, title, columns, lines, version, reason }) => (
          <li key={id} className={styles.form}>
            <strong>{code}</strong><span>{title}</span>
            <span className={styles.more}>{lines.length > 0 ? <Trans>{lines.length} dòng, {columns.length} cột</Trans> : <Trans>{columns.length} cột, đơn vị tự thêm dòng</Trans>}</span>
            {version > 1 && <span className={styles.more}><Trans>phiên bản {version}: {reason}</Trans></span>}
          </li>
        ))}</ul>
        {round.outline && <div className={styles.outline}>{round.outline}</div>}
      </div>
    </Panel>
  )
}
