import { lazy, Suspense, useState } from 'react'
import { PersonFace, type PersonMenuProps } from './PersonFace.tsx'

/** The person signed in, and what is theirs to choose: language, light or dark, sign out. The menu itself is fetched when asked for. */
export const PersonMenu = (props: PersonMenuProps) => {
  const [wanted, setWanted] = useState(false)
  const face = <PersonFace who={props.who} onClick={() => setWanted(true)} onMouseEnter={() => void fetchItems()} aria-haspopup="menu" />
  if (!wanted) return face
  return <Suspense fallback={face}><PersonItems {...props} /></Suspense>
}

const fetchItems = () => import('./PersonItems.tsx')

const PersonItems = lazy(() => fetchItems().then((module) => ({ default: module.PersonItems })))
