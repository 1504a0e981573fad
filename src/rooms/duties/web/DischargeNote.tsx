import { Trans } from '@lingui/react/macro'
import { IconPaperclip } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import type { Discharge } from '../contract.ts'
import styles from './Duties.module.css'

/** What was done about an instance: when, by whom, what came of it, the files. */
export const DischargeNote = ({ discharge: { kind, doneOn, byName, note, evidence } }: { discharge: Discharge }) => (
  <div className={styles.note}>
    <span>{kind === 'done' ? <Trans>{byName}, {formatDay(doneOn)}</Trans> : <Trans>{byName} miễn, {formatDay(doneOn)}</Trans>}{note && <>: {note}</>}</span>
    {evidence.map(({ id, name }) => <a key={id} className={styles.file} href={`/api/duty-evidence/${id}`} download={name}><IconPaperclip size={14} aria-hidden="true" />{name}</a>)}
  </div>
)
