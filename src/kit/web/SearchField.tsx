import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'

export interface SearchFieldProps {
  search: string
  onSearch: (text: string) => void
  searchLabel: string
  placeholder?: string
  /** Whether its name stands above it; otherwise only screen readers hear it. */
  named?: boolean
  className?: string | undefined
}

/** The search of a list: asks once the fingers rest; '/' leads here. */
export const SearchField = ({ search, onSearch, searchLabel, placeholder, named = false, className }: SearchFieldProps) => {
  const [text, setText] = useState(search)
  const send = useDebouncedCallback(onSearch, 250)
  useEffect(() => setText(search), [search])
  return (
    <TextInput
      className={className ?? ''}
      type="search"
      {...(named ? { label: searchLabel } : { 'aria-label': searchLabel })}
      placeholder={placeholder ?? ''}
      leftSection={<IconSearch size={16} stroke={1.7} />}
      value={text}
      data-search-key
      onChange={(event) => {
        setText(event.currentTarget.value)
        send(event.currentTarget.value)
      }}
    />
  )
}
