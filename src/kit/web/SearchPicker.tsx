import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Picker, type PickerFace } from './Picker.tsx'
import { TwoLines } from './TwoLines.tsx'

export interface Found {
  key: string
  title: string
  note?: string
}

export interface SearchPickerProps extends PickerFace {
  /** Names what is searched, for the page's memory ('documents'). */
  of: string
  value: string | null
  /** The chosen one in words. */
  chosen: string
  onChange: (key: string | null, found?: Found) => void
  search: (text: string) => Promise<Found[]>
  nothing?: string
}

/** Picks one of what the server finds; an empty search shows what the server would offer first. */
export const SearchPicker = ({ of, value, chosen, onChange, search, nothing, ...face }: SearchPickerProps) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({ queryKey: ['search', of, text], queryFn: () => search(text), enabled: open, placeholderData: keepPreviousData })
  const rows = found.data ?? []
  return (
    <Picker
      {...face}
      chosen={value === null ? '' : chosen}
      rows={rows.map((one) => ({ key: one.key, content: one.note ? <TwoLines top={one.title} bottom={one.note} /> : one.title }))}
      waiting={found.isFetching}
      stale={typed.trim() !== text || found.isPlaceholderData}
      nothing={nothing ?? t`Không tìm thấy. Thử một phần của tên.`}
      onSearch={setTyped}
      onOpen={() => setOpen(true)}
      onPick={(key) => onChange(key, rows.find((one) => one.key === key))}
      onClear={() => onChange(null)}
    />
  )
}
