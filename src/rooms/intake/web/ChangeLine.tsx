import { Trans, useLingui } from '@lingui/react/macro'
import type { Import } from '../contract.ts'
import styles from './ChangesPanel.module.css'
import { useImportWords } from './useImportWords.ts'

export type Line = Import['preview'][number]

/** One change: what it is, of what, field by field before and after, and from which row of which file. */
export const ChangeLine = ({ line }: { line: Line | undefined }) => {
  const { t } = useLingui()
  const words = useImportWords()
  if (!line) return <div className={styles.line}>{t`Đang tải…`}</div>
  return (
    <div className={styles.line}>
      <span className={styles.kind} data-new={/_added$/.test(line.what) || undefined}>{words.change(line.what)}</span>
      <div className={styles.subject}>
        <p>{line.subject}</p>
        {line.fields.map(({ label, before, after }) => (
          <p key={label} className={styles.field}>
            {label}: <del className={styles.before}>{before ?? t`(trống)`}</del> <span aria-hidden="true">→</span> <ins className={styles.after}>{after ?? t`(trống)`}</ins>
          </p>
        ))}
      </div>
      <span className={styles.from}><Trans>dòng {line.row}, {line.sheet}</Trans><br />{line.file}</span>
    </div>
  )
}
