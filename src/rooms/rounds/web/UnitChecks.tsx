import { Button, Checkbox } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../../kit/web/useRead.ts'
import { orgApi } from './api.ts'
import styles from './Rounds.module.css'

export interface UnitChecksProps { parentNo: number | null; value: number[]; onChange: (units: number[]) => void; error: string | undefined }

/** The units directly below one, to choose among; all of them at once. */
export const UnitChecks = ({ parentNo, value, onChange, error }: UnitChecksProps) => {
  const { t } = useLingui()
  const { data } = useRead(orgApi.listUnits, { limit: 500, ...(parentNo !== null && { parentNo }) }, { enabled: parentNo !== null })
  const rows = parentNo === null ? [] : (data?.rows ?? [])
  const isAll = rows.length > 0 && rows.every(({ unitNo }) => value.includes(unitNo))
  const toggle = (unitNo: number) => onChange(value.includes(unitNo) ? value.filter((one) => one !== unitNo) : [...value, unitNo])
  if (parentNo === null) return <p><Trans>Hãy chọn nơi nhận báo cáo trước.</Trans></p>
  return (
    <fieldset className={styles.stack}>
      <legend><Trans>Đơn vị báo cáo: đã chọn {value.length}/{rows.length}</Trans></legend>
      <div><Button size="compact-sm" variant="default" disabled={rows.length === 0} onClick={() => onChange(isAll ? [] : rows.map(({ unitNo }) => unitNo))}>{isAll ? <Trans>Bỏ chọn tất cả</Trans> : <Trans>Chọn tất cả</Trans>}</Button></div>
      <div className={styles.checks} role="group" aria-label={t`Đơn vị báo cáo`}>
        {rows.map(({ unitNo, label }) => <Checkbox key={unitNo} label={label} checked={value.includes(unitNo)} onChange={() => toggle(unitNo)} />)}
      </div>
      {error && <p className={styles.fault} role="alert">{error}</p>}
    </fieldset>
  )
}
