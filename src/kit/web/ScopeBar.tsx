import { useMediaQuery } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { ScopeChips } from './ScopeChips.tsx'
import { ScopeFaults } from './ScopeFaults.tsx'
import { ScopeSummary } from './ScopeSummary.tsx'
import { PastBand } from './PastBand.tsx'
import { useScopeWords } from './useScopeWords.ts'
import styles from './ScopeBar.module.css'

/** What every page looks at, once, under the head: unit, period, day; on a phone one line that opens a drawer. Says loudly when that is the past. */
export const ScopeBar = () => {
  const { t } = useLingui()
  const words = useScopeWords()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  return (
    <>
      <section className={styles.bar} aria-label={t`Phạm vi xem`} data-no-print>
        {phone ? <ScopeSummary words={words} /> : <ScopeChips words={words} />}
      </section>
      {words.past && <PastBand sentence={words.past} />}
      <ScopeFaults unitMissing={words.unitMissing} />
    </>
  )
}
