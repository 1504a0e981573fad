import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import type { Letter } from '../contract.ts'
import type { roundsApi } from './api.ts'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

export interface LetterLineProps { letter: Letter | null; id: string; draft: typeof roundsApi.draftRequestLetter | null }

/** A letter as it stands among documents, or the button that drafts it. */
export const LetterLine = ({ letter, id, draft }: LetterLineProps) => {
  const { letterStates } = useRoundWords()
  if (letter) return <span className={styles.facts}><To href={`/van-ban/${letter.id}`} className={styles.number}>{letter.number}</To><StateBadge tone={letterStates[letter.state].tone}>{letterStates[letter.state].label}</StateBadge></span>
  return draft ? <DraftButton id={id} draft={draft} /> : <span className={styles.more}><Trans>Chưa ban hành</Trans></span>
}

const DraftButton = ({ id, draft }: { id: string; draft: typeof roundsApi.draftRequestLetter }) => {
  const go = useGo()
  const { run, sending, refusal } = useAct(draft)
  const begin = async () => {
    const drafted = await run({ id })
    if (drafted) void go(`/van-ban/${drafted.documentId}`)
  }
  return <span className={styles.facts}><Button size="compact-sm" variant="default" loading={sending} onClick={() => void begin()}><Trans>Soạn công văn</Trans></Button><ErrorNote refusal={refusal} /></span>
}
