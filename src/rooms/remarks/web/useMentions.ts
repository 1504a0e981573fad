import { useDebouncedValue } from '@mantine/hooks'
import { type ChangeEvent, type KeyboardEvent, type RefObject, type SyntheticEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Mentioned, Remark } from '../contract.ts'
import { remarksApi } from './api.ts'
import { asStored, asWritten, calledApart, nameBefore } from './draft.ts'

interface Given { taskId: string; area: RefObject<HTMLTextAreaElement | null>; correcting: Remark | undefined }

/** A remark while it is written: its text, whom it mentions, and who is offered at the caret. */
export const useMentions = ({ taskId, area, correcting }: Given) => {
  const [written, setWritten] = useState(correcting ? asWritten(correcting.text ?? '', calledApart(correcting.mentions)) : '')
  const [picked, setPicked] = useState<Mentioned[]>(calledApart(correcting?.mentions ?? []))
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  const [leftAt, setLeftAt] = useState<number>()
  const name = nameBefore(written, caret, picked)
  const isOpen = name !== undefined && name.from !== leftAt
  const [search] = useDebouncedValue(name?.typed.trim() ?? '', 150)
  const found = useRead(remarksApi.listReaders, { id: taskId, ...(search && { search }) }, { enabled: isOpen, freshFor: 60_000 })
  const choices = isOpen ? (found.data?.rows ?? []) : []
  const at = Math.min(active, Math.max(0, choices.length - 1))

  const pick = (index: number) => {
    const one = choices[index]
    if (!one || !name) return
    const called = picked.find(({ id }) => id === one.id) ?? calledApart([...picked, one]).at(-1) ?? one
    // At once: a letter typed before the caret was set would stand at the wrong end.
    flushSync(() => setWritten(`${written.slice(0, name.from)}@${called.name} ${written.slice(caret)}`))
    setPicked([...picked.filter(({ id }) => id !== one.id), called])
    const end = name.from + called.name.length + 2
    setCaret(end)
    area.current?.setSelectionRange(end, end)
  }
  const press = (event: KeyboardEvent) => {
    if (choices.length === 0) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((at + 1) % choices.length), ArrowUp: () => setActive((at + choices.length - 1) % choices.length),
      Enter: () => pick(at), Tab: () => pick(at), Escape: () => setLeftAt(name?.from),
    }
    if (!moves[event.key]) return
    event.preventDefault()
    event.stopPropagation()
    moves[event.key]?.()
  }
  const look = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => setCaret(currentTarget.selectionStart)
  const type = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setWritten(event.currentTarget.value)
    setCaret(event.currentTarget.selectionStart)
    setActive(0)
  }
  const empty = () => {
    setWritten('')
    setPicked([])
  }
  const nobody = isOpen && search !== '' && choices.length === 0 && !found.isFetching
  return { draft: { written, stored: asStored(written, picked).trim(), choices, active: at, nobody, type, press, look, pick }, empty }
}
