import { Button, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronUp, IconColumns, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { addressOf, type Place, type SheetTab, typedPlace } from './places.ts'
import styles from './SheetTools.module.css'
import type { Correcting } from './useCorrecting.ts'
import type { useErrorSteps } from './useErrorSteps.ts'

export interface SheetToolsProps {
  tab: SheetTab
  steps: ReturnType<typeof useErrorSteps>
  errorCount: number
  active: Place
  onPlace: (place: Place) => void
  correcting: Correcting
  mayCorrect: boolean
  onMeanings: () => void
}

/** Goes to a cell or the next error, changes what columns mean, leaves a sheet out. */
export const SheetTools = ({ tab, steps, errorCount, active, onPlace, correcting, mayCorrect, onMeanings }: SheetToolsProps) => {
  const { t } = useLingui()
  const place = addressOf(active)
  const [here, all] = [formatAmount(String((steps.at ?? 0) + 1)), formatAmount(String(errorCount))]
  return (
    <div className={styles.tools}>
      <GoTo key={place} place={place} onPlace={onPlace} />
      {errorCount > 0 && (
        <div className={styles.steps} role="group" aria-label={t`Đi qua các lỗi`}>
          <Button variant="default" onClick={steps.previous} aria-label={t`Lỗi trước (Shift+N)`} px={10}><IconChevronUp size={16} /></Button>
          <Button variant="default" onClick={steps.next} leftSection={<IconChevronDown size={16} />} aria-keyshortcuts="n"><Trans>Lỗi tiếp theo</Trans></Button>
          {steps.at !== null && <span className={styles.count}><Trans>lỗi {here} trên {all}</Trans></span>}
        </div>
      )}
      {mayCorrect && <Button variant="subtle" leftSection={<IconColumns size={16} />} onClick={onMeanings}><Trans>Cách hiểu các cột</Trans></Button>}
      {mayCorrect && <Button variant="subtle" leftSection={<IconEyeOff size={16} />} loading={correcting.sending} onClick={() => void correcting.understand(tab, {}, !tab.skipped)}>{tab.skipped ? <Trans>Dùng lại trang tính này</Trans> : <Trans>Bỏ trang tính này</Trans>}</Button>}
    </div>
  )
}

const GoTo = ({ place, onPlace }: { place: string; onPlace: (place: Place) => void }) => {
  const { t } = useLingui()
  const [text, setText] = useState(place)
  const typed = typedPlace(text)
  return (
    <form className={styles.go} onSubmit={(event) => { event.preventDefault(); if (typed) onPlace(typed) }}>
      <TextInput aria-label={t`Đến ô`} value={text} error={text !== '' && !typed} onChange={(event) => setText(event.currentTarget.value)} />
    </form>
  )
}
