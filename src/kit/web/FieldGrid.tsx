import type { Draft } from './useDraft.ts'
import { FieldInput } from './FieldInput.tsx'
import type { Field } from './fields.ts'
import styles from './FieldGrid.module.css'

/** The fields of a form: one column on a phone, halves side by side at a desk. */
export const FieldGrid = ({ fields, draft }: { fields: Field[]; draft: Draft }) => (
  <div className={styles.grid}>
    {fields.filter((field) => field.when?.(draft.values) ?? true).map((field) => (
      <div key={field.name} className={styles.cell} data-half={field.half || undefined}>
        <FieldInput
          field={field}
          values={draft.values}
          error={draft.errorOf(field.name)}
          onChange={(value) => draft.set(field.name, value)}
        />
      </div>
    ))}
  </div>
)
