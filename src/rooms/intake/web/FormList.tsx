import { Trans } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Import } from '../contract.ts'
import styles from './Import.module.css'
import { useImportWords } from './useImportWords.ts'

/** Sheets that were recognised: what they hold, and which heading was read as which field. */
export const FormList = ({ forms }: { forms: Import['forms'] }) => {
  const { kinds } = useImportWords()
  return (
    <ul className={styles.forms}>
      {forms.map((form) => (
        <li key={`${form.file} ${form.sheet}`} className={styles.form}>
          <h3>{kinds[form.kind]}: {form.sheet}</h3>
          <p className={styles.where}><Trans>{form.file}, {formatAmount(String(form.rows))} dòng</Trans></p>
          <div className={styles.fields}>
            {Object.entries(form.fields).map(([field, heading]) => (
              <span key={field} className={styles.field}>{heading}</span>
            ))}
          </div>
          {form.skipped.length > 0 && <p className={styles.where}><Trans>Bỏ qua, vì không phải dòng số liệu: {form.skipped.map(({ cell, text }) => `${cell} “${text}”`).join('; ')}</Trans></p>}
        </li>
      ))}
    </ul>
  )
}
