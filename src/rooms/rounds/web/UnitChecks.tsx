import { Button, Checkbox, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { fold } from '../../../kit/words.ts'
import styles from './Rounds.module.css'
import { useBelow } from './useBelow.ts'

export interface UnitChecksProps {
  parentNo: number | null
  /** The round they are added to: whoever it asks already is not offered again. */
  roundId?: string
  value: number[]
  onChange: (units: number[]) => void
  error: string | undefined
}

/** The units directly below one, to choose among; all that are found at once, however many are drawn. */
export const UnitChecks = ({ parentNo, roundId, value, onChange, error }: UnitChecksProps) => {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const { below, asked } = useBelow(parentNo, roundId)
  useForgetting(parentNo, onChange)
  const rows = below.filter(({ unitNo }) => !asked.has(unitNo))
  const wanted = fold(search).split(' ').filter(Boolean)
  const shown = rows.filter(({ label }) => wanted.every((word) => fold(label).includes(word)))
  const isAll = shown.length > 0 && shown.every(({ unitNo }) => value.includes(unitNo))
  const hidden = Math.max(0, shown.length - DRAWN)
  const toggle = (unitNo: number) => onChange(value.includes(unitNo) ? value.filter((one) => one !== unitNo) : [...value, unitNo])
  const toggleAll = () => {
    const others = value.filter((one) => shown.every(({ unitNo }) => unitNo !== one))
    onChange(isAll ? others : [...others, ...shown.map(({ unitNo }) => unitNo)])
  }
  if (parentNo === null) return <p><Trans>Hãy chọn nơi nhận báo cáo trước.</Trans></p>
  return (
    <fieldset className={styles.stack}>
      <legend><Trans>Đơn vị báo cáo: đã chọn {value.length}/{rows.length}</Trans></legend>
      {asked.size > 0 && <p className={styles.more}><Trans>{asked.size} đơn vị đã có trong đợt nên không nêu lại ở đây.</Trans></p>}
      {rows.length > MANY && <TextInput aria-label={t`Tìm đơn vị`} placeholder={t`Tên đơn vị, không cần dấu`} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />}
      {shown.length > 0 && <div><Button size="compact-sm" variant="default" onClick={toggleAll}>{isAll ? <Trans>Bỏ chọn tất cả</Trans> : <Trans>Chọn tất cả</Trans>}</Button></div>}
      <div className={styles.checks} role="group" aria-label={t`Đơn vị báo cáo`}>
        {shown.slice(0, DRAWN).map(({ unitNo, label }) => <Checkbox key={unitNo} label={label} checked={value.includes(unitNo)} onChange={() => toggle(unitNo)} />)}
      </div>
      {hidden > 0 && <p className={styles.more}><Trans>Còn {hidden} đơn vị chưa nêu ra: gõ tên để tìm; “Chọn tất cả” chọn cả những đơn vị ấy.</Trans></p>}
      {error && <p className={styles.fault} role="alert">{error}</p>}
    </fieldset>
  )
}

const MANY = 20
const DRAWN = 300

// What was chosen below one level says nothing about another.
const useForgetting = (parentNo: number | null, onChange: (units: number[]) => void) => {
  const before = useRef(parentNo)
  useEffect(() => {
    if (before.current === parentNo) return
    before.current = parentNo
    onChange([])
  }, [parentNo, onChange])
}
