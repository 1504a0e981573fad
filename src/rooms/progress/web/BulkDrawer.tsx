import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Values } from '../../../kit/web/fields.ts'
import { useSources } from '../../../kit/web/sources.ts'
import type { AgreedRow, BulkAct, PreviewRow } from '../bulk-contract.ts'
import { BulkAsk } from './BulkAsk.tsx'
import { BulkCheck } from './BulkCheck.tsx'
import { BulkDone } from './BulkDone.tsx'
import type { BulkChosen, BulkOut } from './bulk.ts'
import { firstValues, type HolderField } from './useBulkFields.tsx'
import { type BulkKind, useBulkWords } from './useBulkWords.ts'

export interface BulkDrawerProps {
  kind: BulkKind
  chosen: BulkChosen
  holder: HolderField
  onClose: () => void
  /** Called once it was done: what was chosen is chosen no more. */
  onDone: () => void
}

/** An act on many tasks in three steps: what it needs, what it would change, what was done. */
export const BulkDrawer = ({ kind: asked, chosen: given, holder, onClose, onDone }: BulkDrawerProps) => {
  const { t } = useLingui()
  const { today } = useSources()
  const [kind, setKind] = useState(asked)
  const [chosen, setChosen] = useState(given)
  const [values, setValues] = useState<Values>(() => firstValues(today))
  const [step, setStep] = useState<Step>({ name: 'ask' })
  const words = useBulkWords()[kind]
  return (
    <Drawer opened onClose={onClose} position="right" size="min(980px, 100%)" title={words.title} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      {step.name === 'ask' && (
        <BulkAsk
          kind={kind} chosen={chosen} holder={holder} values={values} onCancel={onClose}
          onPreview={(filled, act, rows) => {
            setValues(filled)
            setStep({ name: 'check', act, rows })
          }}
        />
      )}
      {step.name === 'check' && (
        <BulkCheck
          kind={kind} act={step.act} rows={step.rows} onBack={() => setStep({ name: 'ask' })}
          onDone={(rows, out) => {
            setStep({ name: 'done', act: step.act, rows, out })
            onDone()
          }}
        />
      )}
      {step.name === 'done' && (
        <BulkDone
          kind={kind} {...step} onClose={onClose}
          onFurther={(rows: AgreedRow[]) => {
            setKind('revise')
            setChosen({ rows })
            setStep({ name: 'ask' })
          }}
        />
      )}
    </Drawer>
  )
}

type Step = { name: 'ask' } | { name: 'check'; act: BulkAct; rows: PreviewRow[] } | { name: 'done'; act: BulkAct; rows: PreviewRow[]; out: BulkOut }
