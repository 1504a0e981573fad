import { Trans, useLingui } from '@lingui/react/macro'
import { IconBuildingCommunity, IconCalendarEvent, IconCalendarTime } from '@tabler/icons-react'
import { lazy } from 'react'
import { ScopeChip } from './ScopeChip.tsx'
import { useScope } from './useScope.ts'
import type { ScopeWords } from './useScopeWords.ts'
import styles from './ScopeBar.module.css'

/** The scope on a desk: three chips, each opening its choices below it. */
export const ScopeChips = ({ words }: { words: ScopeWords }) => {
  const { t } = useLingui()
  const { unitNo, period, on, known, set } = useScope()
  const chosen = unitNo !== undefined || period || on || known
  return (
    <>
      <ScopeChip name={t`Đơn vị`} value={words.unit} set={unitNo !== undefined} icon={<IconBuildingCommunity {...icon} />} choices={UnitPanel} />
      <ScopeChip name={t`Kỳ`} value={words.period} set={period !== undefined} icon={<IconCalendarEvent {...icon} />} choices={PeriodPanel} />
      <ScopeChip
        name={t`Tính đến`} value={words.known ? t`${words.day}, đã biết đến ${words.known}` : words.day}
        set={Boolean(words.past)} icon={<IconCalendarTime {...icon} />} choices={DayPanel}
      />
      {chosen && (
        <button type="button" className={styles.clear} onClick={() => set({ unitNo: undefined, period: undefined, on: undefined, known: undefined })}>
          <Trans>Bỏ chọn phạm vi</Trans>
        </button>
      )}
    </>
  )
}

const icon = { size: 16, stroke: 1.7 }

const UnitPanel = lazy(() => import('./scope-panels.ts').then(({ UnitPanel: default_ }) => ({ default: default_ })))
const PeriodPanel = lazy(() => import('./scope-panels.ts').then(({ PeriodPanel: default_ }) => ({ default: default_ })))
const DayPanel = lazy(() => import('./scope-panels.ts').then(({ DayPanel: default_ }) => ({ default: default_ })))
