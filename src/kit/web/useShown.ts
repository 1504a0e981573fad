import { useEffect, useState } from 'react'

/** Opens a frame one moment after it stands in the page: Mantine gives the focus back only to where it was when a frame that was there already opened, and a frame fetched late comes opened. */
export const useShown = (opened: boolean): boolean => {
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(opened), [opened])
  return shown
}
