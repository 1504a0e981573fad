import { useLingui } from '@lingui/react/macro'
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useScope } from './useScope.ts'
import type { ScopeWords } from './useScopeWords.ts'
import styles from './ScopeBar.module.css'

/** The scope on a phone: one line, 'Toàn tỉnh · hôm nay', that opens the choices. */
export const ScopeSummary = ({ words }: { words: ScopeWords }) => {
  const { t } = useLingui()
  const { period, on } = useScope()
  const [opened, setOpened] = useState(false)
  const parts = [words.unit, period && words.period, (on ?? !period) && (words.past ? words.day : t`hôm nay`), words.known && t`đã biết đến ${words.known}`]
  const summary = parts.filter(Boolean).join(' · ')
  return (
    <>
      <button type="button" className={styles.summary} aria-haspopup="dialog" aria-expanded={opened} aria-label={t`Phạm vi xem: ${summary}. Bấm để đổi.`} onClick={() => setOpened(true)}>
        <IconAdjustmentsHorizontal size={17} stroke={1.7} aria-hidden="true" />
        <span className={styles.value}>{summary}</span>
        <IconChevronDown size={15} stroke={1.8} aria-hidden="true" />
      </button>
      {opened && <Suspense><ScopeDrawer onClose={() => setOpened(false)} /></Suspense>}
    </>
  )
}

const ScopeDrawer = lazy(() => import('./ScopeDrawer.tsx').then((module) => ({ default: module.ScopeDrawer })))
