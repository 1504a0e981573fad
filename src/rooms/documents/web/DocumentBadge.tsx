import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { State } from '../contract.ts'
import { useDocumentWords } from './useDocumentWords.ts'

/** Where a document stands, in words with its colour. */
export const DocumentBadge = ({ state }: { state: State }) => {
  const { tone, word } = useDocumentWords().states[state]
  return <StateBadge tone={tone}>{word}</StateBadge>
}
