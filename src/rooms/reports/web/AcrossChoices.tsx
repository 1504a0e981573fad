import { NativeSelect } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useFilters } from '../../../kit/web/useFilters.ts'
import type { QuantityLine } from '../contract.ts'
import type { FigureName } from '../claim.ts'
import { useAcrossFigures } from './useAcrossFigures.ts'
import styles from './AcrossPanel.module.css'

/** Which figure is asked in another structure, and of which indicator where it is a quantity. */
export const AcrossChoices = ({ figure, line, lines }: { figure: FigureName; line: QuantityLine | undefined; lines: QuantityLine[] }) => {
  const { t } = useLingui()
  const { set } = useFilters()
  const data = useAcrossFigures().filter(({ value }) => value !== 'ratio' || lines.length > 0)
  return (
    <div className={styles.choices}>
      <NativeSelect
        label={t`Số liệu`} value={figure} data={data}
        onChange={({ currentTarget: { value } }) => set({ across: value === 'tasks' ? undefined : value, acrossOf: undefined })}
      />
      {figure === 'ratio' && (
        <NativeSelect
          className={styles.indicator} label={t`Chỉ tiêu`} value={line && keyOf(line)} onChange={(event) => set({ acrossOf: event.currentTarget.value })}
          data={lines.map((one) => ({ value: keyOf(one), label: `${one.indicator} (${one.measure})` }))}
        />
      )}
    </div>
  )
}

/** How a line of quantities is named in the address. */
export const keyOf = ({ indicator, measure }: Pick<QuantityLine, 'indicator' | 'measure'>): string => `${indicator}|${measure}`
