import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import type { SheetTabsProps } from './places.ts'
import { SheetSelect } from './SheetSelect.tsx'
import styles from './SheetTabs.module.css'
import { useImportWords } from './useImportWords.ts'

/** The sheets of all files, what each was recognised as, and how many errors it has; many become a list to choose from. */
export const SheetTabs = ({ sheets, at, onTab }: SheetTabsProps) => {
  const { t } = useLingui()
  const { kinds } = useImportWords()
  const files = new Set(sheets.map(({ file }) => file)).size
  if (sheets.length > MANY) return <SheetSelect sheets={sheets} at={at} onTab={onTab} />
  return (
    <div role="group" aria-label={t`Trang tính`} className={styles.tabs}>
      {sheets.map((tab, index) => (
        <button key={`${tab.file}|${tab.sheet}`} type="button" className={styles.tab} aria-pressed={index === at} onClick={() => onTab(index)}>
          <span className={styles.name}>{tab.sheet}</span>
          <span className={styles.what}>{tab.skipped ? t`bỏ qua` : tab.kind ? kinds[tab.kind] : t`chưa nhận ra`}{files > 1 && ` · ${tab.file}`}</span>
          {tab.errors > 0 && <span className={styles.errors}><IconAlertTriangleFilled size={12} aria-hidden="true" /> <Trans>{formatAmount(String(tab.errors))} lỗi</Trans></span>}
        </button>
      ))}
    </div>
  )
}

const MANY = 8
