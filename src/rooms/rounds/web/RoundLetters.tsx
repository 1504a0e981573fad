import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { ReadRound } from './readRound.ts'
import { roundsApi } from './api.ts'
import { LetterLine } from './LetterLine.tsx'
import styles from './Rounds.module.css'

/** The letters of a round: the one that asks, and those that urge, each with its number and where it is on its way. */
export const RoundLetters = ({ round }: { round: ReadRound }) => {
  const { t } = useLingui()
  if (!round.mayRun && !round.letter && round.urgings.length === 0) return null
  return (
    <Panel title={t`Công văn của đợt`}>
      <ul className={styles.pile}>
        <li className={styles.letter}>
          <span className={styles.title}><Trans>Yêu cầu báo cáo</Trans></span>
          <LetterLine letter={round.letter} id={round.id} draft={round.mayRun ? roundsApi.draftRequestLetter : null} />
        </li>
        {round.urgings.map(({ id, nth, units, urgedOn, answerBy, unitLabel, mayDraft, letter }) => (
          <li key={id} className={styles.letter}>
            <span>
              <span className={styles.title}><Trans>Đôn đốc lần {nth}</Trans></span>{' '}
              <span className={styles.more}>{unitLabel}, {formatDay(urgedOn)} · <Plural value={units} other="# đơn vị" /> · <Trans>trả lời trước {formatDay(answerBy)}</Trans></span>
            </span>
            <LetterLine letter={letter} id={id} draft={mayDraft ? roundsApi.draftUrgingLetter : null} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
