import { Button, Drawer, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { DayPanel, PeriodPanel } from './scope-panels.ts'
import { UnitChoices } from './UnitChoices.tsx'
import { useScope } from './useScope.ts'
import { useScopeWords } from './useScopeWords.ts'
import styles from './ScopePanels.module.css'

/** The choices of the scope on a phone, from below. */
export const ScopeDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useLingui()
  const { unitNo, view, texts, set } = useScope()
  const { unit } = useScopeWords()
  const chosen = Object.keys(texts).length > 0
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" styles={ownHeight} title={t`Phạm vi xem`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Stack gap="md" className={styles.drawer}>
        <div className={styles.units}>
          <p className={styles.title}><Trans>Đơn vị</Trans>: {unit}</p>
          <UnitChoices value={unitNo} view={view} onChoose={(next) => set({ unitNo: next })} />
        </div>
        <div><p className={styles.title}><Trans>Kỳ</Trans></p><PeriodPanel /></div>
        <DayPanel />
        <Button onClick={onClose}><Trans>Xem</Trans></Button>
        {chosen && <Button variant="default" onClick={() => set({ unitNo: undefined, period: undefined, on: undefined, known: undefined })}><Trans>Bỏ chọn phạm vi</Trans></Button>}
      </Stack>
    </Drawer>
  )
}

// As high as what it holds, and no higher.
const ownHeight = { inner: { alignItems: 'flex-end' }, content: { height: 'auto', flex: '1 0 100%' } }
