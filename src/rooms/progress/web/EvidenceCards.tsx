import { lazy, Suspense, useState } from 'react'
import type { Entry } from '../contract.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import styles from './Evidence.module.css'

/** The evidence of a result as cards: a picture in small, a file with its kind and digest, a document by its number. */
export const EvidenceCards = ({ entry }: { entry: Pick<Entry, 'evidence'> }) => {
  const [shown, setShown] = useState<string>()
  if (entry.evidence.length === 0) return null
  return (
    <>
      <ul className={styles.cards}>
        {entry.evidence.map((one) => <EvidenceCard key={one.id} evidence={one} onOpen={() => setShown(one.id)} />)}
      </ul>
      {shown && <Suspense><EvidenceViewer evidence={entry.evidence} startAt={shown} onClose={() => setShown(undefined)} /></Suspense>}
    </>
  )
}

const EvidenceViewer = lazy(() => import('./EvidenceViewer.tsx').then((module) => ({ default: module.EvidenceViewer })))
