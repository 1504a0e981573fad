import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Import } from '../contract.ts'
import { ChangeRows } from './ChangeRows.tsx'
import styles from './ChangesPanel.module.css'
import { useImportWords } from './useImportWords.ts'

/** Everything an import would change or has changed, line by line, by kind and by words. */
export const ChangesPanel = ({ tried }: { tried: Import }) => {
  const { t } = useLingui()
  const words = useImportWords()
  const [what, setWhat] = useState('')
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 250)
  const kinds = Object.entries(tried.summary).filter(([, count]) => count > 0)
  return (
    <Panel title={tried.appliedAt ? t`Đã thay đổi` : t`Sẽ thay đổi`}>
      <div className={styles.filters}>
        <div className={styles.kinds} role="group" aria-label={t`Loại thay đổi`}>
          {[['', tried.previewCount] as const, ...kinds].map(([kind, count]) => (
            <button key={kind} type="button" className={styles.chip} aria-pressed={what === kind} onClick={() => setWhat(kind)}>
              {kind === '' ? t`Tất cả` : words.change(kind)} · {formatAmount(String(count))}
            </button>
          ))}
        </div>
        <TextInput className={styles.search ?? ''} aria-label={t`Tìm trong các thay đổi`} placeholder={t`Tìm theo nội dung, trang tính, dòng`} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </div>
      <ChangeRows key={`${what} ${search}`} id={tried.id} filter={{ ...(what && { what }), ...(search && { search }) }} />
    </Panel>
  )
}
