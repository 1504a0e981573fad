import type { BulkAct } from '../bulk-contract.ts'

/** By which document, and from which day, cells of tasks in force are changed. */
export type RevisingBy = Pick<Extract<BulkAct, { kind: 'revise' }>, 'document' | 'effectiveOn'>

/** The document given before in this session, so that it is asked for once. */
export const rememberedDocument = (): RevisingBy | undefined => {
  const kept = sessionStorage.getItem(KEY)
  return kept ? (JSON.parse(kept) as RevisingBy) : undefined
}

/** Remembers a document until the tab is closed. */
export const rememberDocument = (by: RevisingBy): void => sessionStorage.setItem(KEY, JSON.stringify(by))

const KEY = 'guong-revising-by'
