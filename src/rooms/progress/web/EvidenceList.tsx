import { lazy, Suspense, useState } from 'react'
import { IconFileText, IconPaperclip } from '@tabler/icons-react'
import type { Entry } from '../contract.ts'
import { addressOfEvidence, shownAs } from './evidenceKinds.ts'
import styles from './Evidence.module.css'

/** The evidence of a result in a line: pictures and PDF open over the page, other files are saved, documents are named. */
export const EvidenceList = ({ entry }: { entry: Pick<Entry, 'evidence'> }) => {
  const [shown, setShown] = useState<string>()
  return (
    <>
      <ul className={styles.list}>
        {entry.evidence.map((one) => (
          <li key={one.id}>
            {one.kind === 'file' ? <IconPaperclip size={14} aria-hidden="true" /> : <IconFileText size={14} aria-hidden="true" />}
            {{
              document: one.name,
              file: <a href={addressOfEvidence(one.id)} download={one.name}>{one.name}</a>,
              picture: <button type="button" className={styles.link} onClick={() => setShown(one.id)}>{one.name}</button>,
              pdf: <button type="button" className={styles.link} onClick={() => setShown(one.id)}>{one.name}</button>,
            }[shownAs(one)]}
          </li>
        ))}
      </ul>
      {shown && <Suspense><EvidenceViewer evidence={entry.evidence} startAt={shown} onClose={() => setShown(undefined)} /></Suspense>}
    </>
  )
}

const EvidenceViewer = lazy(() => import('./EvidenceViewer.tsx').then((module) => ({ default: module.EvidenceViewer })))
