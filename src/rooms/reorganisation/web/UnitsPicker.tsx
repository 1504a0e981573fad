import { CloseButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SourceView } from '../../../kit/web/sources.ts'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import { useUnitName } from '../../../kit/web/useUnitName.ts'
import styles from './Fields.module.css'

export interface UnitsPickerProps { label: string; value: number[]; view: SourceView; error?: string | false; onChange: (unitNos: number[]) => void }

/** Several units, each added by picking it. */
export const UnitsPicker = ({ label, value, view, error = false, onChange }: UnitsPickerProps) => {
  const { t } = useLingui()
  const [round, setRound] = useState(0)
  const add = (unitNo: number | null) => {
    if (unitNo === null) return
    if (!value.includes(unitNo)) onChange([...value, unitNo])
    setRound(round + 1)
  }
  return (
    <div>
      <UnitPicker key={round} label={label} required placeholder={t`Chọn để thêm`} value={null} view={view} {...(error && { error })} onChange={add} />
      {value.length > 0 && <ul className={styles.units}>{value.map((unitNo) => <Chosen key={unitNo} unitNo={unitNo} view={view} onRemove={() => onChange(value.filter((one) => one !== unitNo))} />)}</ul>}
    </div>
  )
}

const Chosen = ({ unitNo, view, onRemove }: { unitNo: number; view: SourceView; onRemove: () => void }) => {
  const { t } = useLingui()
  const name = useUnitName(unitNo, view)
  return <li>{name}<CloseButton size="sm" aria-label={t`Bỏ ${name}`} onClick={onRemove} /></li>
}
