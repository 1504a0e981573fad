import { useState } from 'react'
import { useFilters } from './useFilters.ts'

/** Whether a form is open: by its button, or because the address asks for it ('?act=report'); closing takes both away. */
export const useAsked = (act: string): { opened: boolean; open: () => void; close: () => void } => {
  const { filters, set } = useFilters()
  const [pressed, setPressed] = useState(false)
  const asked = filters['act'] === act
  return {
    opened: pressed || asked,
    open: () => setPressed(true),
    close: () => {
      setPressed(false)
      if (asked) set({ act: undefined }, { keepPage: true })
    },
  }
}
