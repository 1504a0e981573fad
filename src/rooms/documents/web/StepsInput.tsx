import { Button, CloseButton, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import styles from './Documents.module.css'

/** A step as it is written: a post of a unit, or its head where no post is named. */
export interface DraftStep { name: string; unitNo: number | null; title: string }

/** The steps of a flow, one after the other; given on once every one of them is whole. */
export const StepsInput = ({ value, onChange, error }: { value: DraftStep[] | undefined; onChange: (steps: DraftStep[] | undefined) => void; error: string | undefined }) => {
  const { t } = useLingui()
  const [steps, setSteps] = useState<DraftStep[]>(value ?? [nothing])
  const write = (next: DraftStep[]) => {
    setSteps(next)
    onChange(next.length > 0 && next.every(({ name, unitNo }) => name.trim().length > 1 && unitNo !== null) ? next : undefined)
  }
  const change = (at: number, part: Partial<DraftStep>) => write(steps.map((step, place) => (place === at ? { ...step, ...part } : step)))
  return (
    <fieldset className={styles.pile}>
      <legend>{t`Các bước, theo thứ tự`}</legend>
      {steps.map((step, at) => {
        const place = at + 1
        return (
          <div key={at} className={styles.card}>
            <span className={styles.facts}><strong>{t`Bước ${place}`}</strong>{steps.length > 1 && <CloseButton size="sm" aria-label={t`Bỏ bước ${place}`} onClick={() => write(steps.filter((_, other) => other !== at))} />}</span>
            <TextInput label={t`Tên bước`} value={step.name} onChange={(event) => change(at, { name: event.currentTarget.value })} />
            <UnitPicker label={t`Đơn vị`} value={step.unitNo} onChange={(unitNo) => change(at, { unitNo })} />
            <TextInput label={t`Chức vụ`} description={t`Bỏ trống: người đứng đầu đơn vị.`} value={step.title} onChange={(event) => change(at, { title: event.currentTarget.value })} />
          </div>
        )
      })}
      <Button variant="default" size="compact-sm" onClick={() => write([...steps, nothing])}><Trans>Thêm bước</Trans></Button>
      {error && <p role="alert">{error}</p>}
    </fieldset>
  )
}

const nothing: DraftStep = { name: '', unitNo: null, title: '' }
