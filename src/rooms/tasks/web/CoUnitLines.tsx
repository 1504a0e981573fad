import { CloseButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSources } from '../../../kit/web/sources.ts'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import styles from './CoUnitLines.module.css'

export interface CoUnit {
  unitNo: number
  name: string
}

/** The units that help with a task, each added by picking it. */
export const CoUnitLines = ({ units, onChange }: { units: CoUnit[]; onChange: (units: CoUnit[]) => void }) => {
  const { t } = useLingui()
  const { unitName } = useSources()
  const [round, setRound] = useState(0)
  const add = async (unitNo: number | null) => {
    if (unitNo === null || units.some((unit) => unit.unitNo === unitNo)) return
    onChange([...units, { unitNo, name: await unitName(unitNo) }])
    setRound(round + 1)
  }
  return (
    <div className={styles.box}>
      <UnitPicker key={round} label={t`Đơn vị phối hợp`} placeholder={t`Chọn để thêm`} value={null} onChange={(unitNo) => void add(unitNo)} />
      {units.length > 0 && (
        <ul className={styles.units}>
          {units.map((unit) => (
            <li key={unit.unitNo}>{unit.name}<CloseButton size="sm" aria-label={t`Bỏ ${unit.name}`} onClick={() => onChange(units.filter((one) => one !== unit))} /></li>
          ))}
        </ul>
      )}
    </div>
  )
}
