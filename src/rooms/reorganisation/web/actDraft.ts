import type { Choices, Step } from '../contract.ts'
import type { DocumentKeyDraft } from '../../../kit/web/DocumentInput.tsx'

/** An act as it is being prepared; it stays on this machine until it is carried out or thrown away. */
export interface ActDraft {
  on: string | null
  title: string
  document: Partial<DocumentKeyDraft>
  steps: Step[]
  choices: Choices
  /** When it was last touched; undefined for an empty one. */
  keptAt?: string
}

export const emptyDraft: ActDraft = { on: null, title: '', document: {}, steps: [], choices: { tasks: [], posts: [], wholes: [] } }

/** The document once it has number, issuer and day. */
export const wholeDocument = ({ number, issuer, issuedOn, title }: ActDraft['document']): DocumentKeyDraft | undefined =>
  number?.trim() && issuer?.trim() && issuedOn ? { number: number.trim(), issuer: issuer.trim(), issuedOn, ...(title?.trim() && { title: title.trim() }) } : undefined

/** What an operation is asked about a draft; where title or document are still missing a preview does without, so that faults show early. */
export const previewInput = ({ on, title, document, steps, choices }: ActDraft & { on: string }) =>
  ({ on, title: title.trim().length < 3 ? 'Xem trước' : title.trim(), document: wholeDocument(document) ?? { number: 'xem trước', issuer: 'xem trước', issuedOn: '2000-01-01' }, steps, choices })

/** Reads what was kept for somebody; an empty draft where there is nothing, or nothing readable. */
export const readDraft = (who: string): ActDraft => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(who)) ?? 'null')
    return isDraft(kept) ? kept : emptyDraft
  } catch {
    return emptyDraft
  }
}

/** Keeps a draft, or forgets it; answers whether the browser took it. */
export const keepDraft = (who: string, draft: ActDraft | undefined): boolean => {
  try {
    if (draft) localStorage.setItem(keyOf(who), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(who))
    return true
  } catch {
    return false
  }
}

const keyOf = (who: string) => `guong-act-draft-${who}`

const isDraft = (kept: unknown): kept is ActDraft => typeof kept === 'object' && kept !== null && 'steps' in kept && Array.isArray(kept.steps) && 'choices' in kept && 'title' in kept
