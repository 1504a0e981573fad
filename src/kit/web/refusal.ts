import { ORPCError } from '@orpc/client'

export interface Issue {
  path: string
  message: string
}

/** What the server, or the line to it, said no with; `message` is already a sentence for the user, or empty when nobody answered. */
export interface Refusal {
  code: string
  status: number
  message: string
  issues: Issue[]
  data: unknown
}

/** Reads any thrown thing as a refusal; no answer at all becomes the code 'no_answer'. */
export const refusalOf = (error: unknown): Refusal => {
  if (!(error instanceof ORPCError)) return { code: 'no_answer', status: 0, message: '', issues: [], data: undefined }
  const data: unknown = error.data
  return { code: error.code, status: error.status, message: error.message, issues: issuesIn(data), data }
}

/** Whether an error says that nobody is signed in. */
export const isSignedOut = (error: unknown): boolean => error instanceof ORPCError && error.code === 'not_signed_in'

/** Whether the server says that there is nothing to see here, or nothing for this person: what it said before must leave the screen. */
export const isOutOfSight = (error: unknown): boolean => error instanceof ORPCError && (error.status === 403 || error.status === 404)

const issuesIn = (data: unknown): Issue[] => {
  const issues = (data as { issues?: unknown } | undefined)?.issues
  if (!Array.isArray(issues)) return []
  return issues.map((issue: { path?: unknown; message?: unknown }) => ({
    path: Array.isArray(issue.path) ? issue.path.join('.') : textOf(issue.path),
    message: textOf(issue.message),
  }))
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
