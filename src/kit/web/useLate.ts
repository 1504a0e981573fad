import { useState } from 'react'

/** What a button needs whose menu is fetched only when asked for: a pointer on its way fetches it, a press shows it. */
export const useLate = (fetch: () => Promise<unknown>) => {
  const [isWanted, setWanted] = useState(false)
  const face = { 'aria-haspopup': 'menu' as const, onClick: () => setWanted(true), onPointerEnter: () => void fetch() }
  return { isWanted, face }
}
