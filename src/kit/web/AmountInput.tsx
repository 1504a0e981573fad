import { TextInput, type TextInputProps } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { type Amount, formatAmount, isAmount, readQuantity } from '../quantities.ts'

export interface AmountInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** A decimal string ('4065.5'), or what was typed while it is not a number yet. */
  value: Amount
  onChange: (amount: Amount) => void
  /** The measure, shown at the end of the field. */
  measure?: string
}

/** An exact amount typed the Vietnamese way: 4065,5 or 4.065,5; what could mean two numbers is questioned, not guessed. */
export const AmountInput = ({ value, onChange, measure, error, ...rest }: AmountInputProps) => {
  const { t } = useLingui()
  const [text, setText] = useState(shown(value))
  const [left, setLeft] = useState(false)
  useEffect(() => setText((now) => (amountOf(now) === value ? now : shown(value))), [value])
  const doubt = left && text !== '' && !isAmount(amountOf(text)) ? t`Hãy viết số như 8.150 hoặc 4.065,5.` : undefined
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      {...(measure && { rightSection: <span style={{ color: 'var(--muted)', fontSize: 13 }}>{measure}</span>, rightSectionWidth: 24 + measure.length * 8 })}
      error={error ?? doubt}
      value={text}
      onFocus={() => setLeft(false)}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(amountOf(event.currentTarget.value))
      }}
      onBlur={() => {
        setLeft(true)
        setText((now) => shown(amountOf(now)))
      }}
    />
  )
}

// What is not a number stays as typed, so that neither the person nor the server loses it.
const amountOf = (text: string): Amount => {
  const reading = readQuantity(text)
  return 'amount' in reading && reading.measure === null && !reading.atLeast ? reading.amount : text
}

const shown = (amount: Amount) => (isAmount(amount) ? formatAmount(amount) : amount)
