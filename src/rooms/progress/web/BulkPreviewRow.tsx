import { Checkbox } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconBan } from '@tabler/icons-react'
import type { PreviewRow } from '../bulk-contract.ts'
import { useShownChanges } from './useShownChanges.ts'
import styles from './BulkPreview.module.css'

/** One row of a preview: the task, and what would change or why it can not. */
export const BulkPreviewRow = ({ row, taken, onToggle }: { row: PreviewRow; taken: boolean; onToggle: () => void }) => {
  const { t } = useLingui()
  const changesOf = useShownChanges()
  const able = row.why === null
  return (
    <div className={styles.row} data-left={(able && !taken) || undefined}>
      <Checkbox aria-label={t`Làm với ${row.code}, ${row.before.title}`} checked={able && taken} disabled={!able} onChange={onToggle} />
      <div className={styles.what}>
        <span className={styles.title}>{row.before.title}</span>
        <span className={styles.note}>{row.code} · {row.before.holderName} · {row.before.holderUnitName}</span>
      </div>
      <div className={styles.changes}>
        {able ? changesOf(row).map(({ what, from, to }) => (
          <span key={what} className={styles.change}>
            <span className={styles.note}>{what}</span> <del><span className={styles.hidden}><Trans>trước:</Trans> </span>{from}</del>
            <IconArrowRight size={13} aria-hidden="true" /> <ins><span className={styles.hidden}><Trans>sau:</Trans> </span>{to}</ins>
          </span>
        )) : <span className={styles.why}><IconBan size={15} aria-hidden="true" /> {row.why}</span>}
      </div>
    </div>
  )
}
