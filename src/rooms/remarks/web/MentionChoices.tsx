import { Trans, useLingui } from '@lingui/react/macro'
import type { Reader } from '../contract.ts'
import styles from './Remarks.module.css'

export interface MentionChoicesProps {
  id: string
  choices: Reader[]
  active: number
  /** Somebody is looked for and nobody who may see the task is called so. */
  nobody: boolean
  onPick: (at: number) => void
}

/** Those who may be mentioned: only who may see the task, as the server says. */
export const MentionChoices = ({ id, choices, active, nobody, onPick }: MentionChoicesProps) => {
  const { t } = useLingui()
  return (
    <>
      <p role="status" className={nobody ? styles.nobody : styles.unseen}>
        {nobody && <Trans>Không có ai tên như vậy xem được việc này.</Trans>}
        {choices.length > 0 && <Trans>{choices.length} người có thể nhắc đến</Trans>}
      </p>
      {choices.length > 0 && (
        <div id={id} role="listbox" aria-label={t`Người có thể nhắc đến`} className={styles.choices}>
          {choices.map(({ id: person, name, note }, at) => (
            <div key={person} id={`${id}-${at}`} role="option" tabIndex={-1} aria-selected={at === active} className={styles.choice} onMouseDown={(event) => { event.preventDefault(); onPick(at) }}>
              <span>{name}</span><span className={styles.note}>{note}</span>
            </div>
          ))}
        </div>
      )}
    </>
  )
}
