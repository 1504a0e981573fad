import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Import } from '../contract.ts'
import styles from './Import.module.css'
import { useImportWords } from './useImportWords.ts'

/** Sheets that were recognised: what they hold, and which headings were read. */
export const FormList = ({ forms }: { forms: Import['forms'] }) => {
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className={styles.forms}>
        {(all ? forms : forms.slice(0, FIRST)).map((form) => <Form key={`${form.file} ${form.sheet}`} form={form} />)}
      </ul>
      {!all && forms.length > FIRST && (
        <Button mt="sm" variant="subtle" size="compact-sm" onClick={() => setAll(true)}><Trans>Xem cả {forms.length} trang tính</Trans></Button>
      )}
    </>
  )
}

const FIRST = 6

const Form = ({ form }: { form: Import['forms'][number] }) => {
  const { kinds } = useImportWords()
  return (
    <li className={styles.form}>
      <h3>{kinds[form.kind]}: {form.sheet}</h3>
      <p className={styles.where}><Trans>{form.file}, {formatAmount(String(form.rows))} dòng</Trans></p>
      <div className={styles.fields}>
        {Object.entries(form.fields).map(([field, heading]) => <span key={field} className={styles.field}>{heading}</span>)}
      </div>
      {form.skipped.length > 0 && <p className={styles.where}><Trans>Bỏ qua, vì không phải dòng số liệu: {form.skipped.map(({ cell, text }) => `${cell} “${text}”`).join('; ')}</Trans></p>}
    </li>
  )
}
