import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'

export interface LinesInputProps {
  label: string
  value: string[]
  onChange: (lines: string[]) => void
  placeholder?: string
  error?: ReactNode
}

/** Several short texts, one a line; empty lines do not count. */
export const LinesInput = ({ label, value, onChange, placeholder, error }: LinesInputProps) => {
  const [text, setText] = useState(value.join('\n'))
  return (
    <Textarea
      label={label}
      placeholder={placeholder ?? ''}
      error={error}
      autosize
      minRows={1}
      maxRows={8}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(event.currentTarget.value.split('\n').map((line) => line.trim()).filter(Boolean))
      }}
    />
  )
}
