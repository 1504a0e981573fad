import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { roundsApi } from './api.ts'
import { Board } from './Board.tsx'
import { RoundActs } from './RoundActs.tsx'
import { RoundFacts } from './RoundFacts.tsx'
import { RoundLetters } from './RoundLetters.tsx'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

/** Bảng theo dõi nộp báo cáo: one round, who has handed in what. */
export const RoundPage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const { view, isPast } = useScope()
  const { periodOf } = useRoundWords()
  const { data: round, error, refetch } = useRead(roundsApi.readRound, { id, ...view })
  if (!round) return error ? <Page title={t`Đợt báo cáo`}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  const { parts, done, late } = round.counts
  return (
    <Page
      title={round.title} trail={<To href="/dot-bao-cao"><Trans>Đợt báo cáo</Trans></To>} acts={!isPast && <RoundActs round={round} />}
      note={<Trans>{periodOf(round.period)} · hạn {formatDay(round.dueOn)} · {done}/{parts} đơn vị đã được nhận đủ, {late} quá hạn</Trans>}
    >
      <div className={styles.panels}>
        <Board round={round} />
        <RoundLetters round={round} />
        <RoundFacts round={round} />
      </div>
    </Page>
  )
}
