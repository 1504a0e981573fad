import { Trans } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import type { Import } from '../contract.ts'
import styles from './Import.module.css'
import { useImportWords } from './useImportWords.ts'

/** What an import amounts to, in numbers: changes by kind, and errors. */
export const Summary = ({ tried }: { tried: Import }) => {
  const words = useImportWords()
  const kinds = Object.entries(tried.summary).filter(([, count]) => count > 0)
  return (
    <dl className={styles.summary}>
      {tried.errorCount > 0 && <div data-tone="late"><dt><Trans>Ô có lỗi</Trans></dt><dd>{formatAmount(String(tried.errorCount))}</dd></div>}
      {kinds.map(([kind, count]) => (
        <div key={kind}><dt>{words.change(kind)}</dt><dd>{formatAmount(String(count))}</dd></div>
      ))}
      {kinds.length === 0 && tried.errorCount === 0 && <div><dt><Trans>Thay đổi</Trans></dt><dd>0</dd></div>}
    </dl>
  )
}
