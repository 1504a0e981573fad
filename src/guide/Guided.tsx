import { type ReactNode, useMemo } from 'react'
import { PageHelp } from '../kit/web/pageHelp.ts'
import { HelpButton } from './HelpButton.tsx'
import type { Reader } from './reader.ts'

/** Pages with help beside their titles. */
export const Guided = ({ reader, children }: { reader: Reader; children: ReactNode }) => {
  const help = useMemo(() => <HelpButton reader={reader} />, [reader])
  return <PageHelp.Provider value={help}>{children}</PageHelp.Provider>
}
