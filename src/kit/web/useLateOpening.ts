import { useEffect, useRef, useState } from 'react'

/** For a frame fetched because its button was pressed: it opens as soon as it stands in the page, with the focus on the button it gives it back to. */
export const useLateOpening = () => {
  const [opened, setOpened] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('button')?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return { opened, setOpened, place }
}
