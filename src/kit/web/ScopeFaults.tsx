import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ScopeKey } from './scope.ts'
import { useFaultWords } from './useFaultWords.ts'
import { useScope } from './useScope.ts'
import styles from './ScopeBar.module.css'

/** What the address asks to look at and can not be: a sentence each, and the way out. */
export const ScopeFaults = ({ unitMissing }: { unitMissing: boolean }) => {
  const { faults, texts, set } = useScope()
  const wordsOf = useFaultWords()
  const all: { key: ScopeKey; text: string }[] = unitMissing ? [...faults, { key: 'unitNo', text: texts.unitNo ?? '' }] : faults
  if (all.length === 0) return null
  return (
    <div className={styles.faults} role="alert" data-no-print>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />
      <div className={styles.words}>{all.map((fault) => <p key={fault.key}>{wordsOf(fault, unitMissing)}</p>)}</div>
      <button type="button" className={styles.mend} onClick={() => set(Object.fromEntries(all.map(({ key }) => [key, undefined])))}>
        <Trans>Bỏ phần sai</Trans>
      </button>
    </div>
  )
}
