import { Button, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import styles from './CellEditor.module.css'
import type { AnError, CellAt } from './places.ts'
import type { Correcting } from './useCorrecting.ts'

export interface CellEditorProps {
  at: CellAt
  /** What stands in the cell now. */
  text: string
  /** What the column is understood as. */
  meaning?: string | null | undefined
  error?: AnError | undefined
  correction?: { id: string; was: string | null } | undefined
  correcting: Correcting
  onDone?: () => void
}

/** One cell: what is wrong with it, what it may have meant, and its right value. */
export const CellEditor = ({ at, text, meaning, error, correction, correcting, onDone }: CellEditorProps) => {
  const { t } = useLingui()
  const [value, setValue] = useState(text)
  const finish = (done: boolean) => done && onDone?.()
  const send = async (alike = false) => finish(await correcting.correct(at, value, alike))
  const take = async ({ value: taken, as }: AnError['candidates'][number]) => finish(await (as === 'choice' ? correcting.choose(at, taken) : correcting.correct(at, taken)))
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form className={styles.editor} onSubmit={submit} aria-busy={correcting.sending}>
      {error && <p className={styles.error}><IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" /> <span>{error.message}</span></p>}
      {error && error.candidates.length > 0 && (
        <div className={styles.candidates} role="group" aria-label={t`Có thể là`}>
          {error.candidates.map((one) => <Button key={one.value} size="compact-sm" variant="light" classNames={{ root: styles.candidate ?? '', label: styles.candidateLabel ?? '' }} disabled={correcting.sending} onClick={() => void take(one)}>{one.label}</Button>)}
        </div>
      )}
      <div className={styles.line}>
        <TextInput className={styles.input ?? ''} label={meaning ? t`Ô ${at.cell}, ${meaning}` : t`Ô ${at.cell}`} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
        <Button type="submit" loading={correcting.sending} disabled={value === text && !error}><Trans>Sửa ô này</Trans></Button>
        {error && error.alike > 1 && <Button variant="default" disabled={correcting.sending} onClick={() => void send(true)}><Trans>Sửa cả {formatAmount(String(error.alike))} ô giống nhau</Trans></Button>}
        {correction && <Button variant="subtle" leftSection={<IconArrowBackUp size={16} />} disabled={correcting.sending} onClick={() => void correcting.withdraw([correction.id])}><Trans>Bỏ sửa</Trans></Button>}
      </div>
      {correction && <p className={styles.was}><Trans>Trong tệp: {correction.was ?? t`(trống)`}</Trans></p>}
    </form>
  )
}
