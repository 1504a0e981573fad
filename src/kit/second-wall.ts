import { common, type Refusal } from './refusal.ts'

/** The refusal that a database error stands for, when a rule of ours raised it. */
export const refusalOf = (error: unknown, byConstraint: Record<string, Refusal>): Refusal | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const constraint = 'constraint' in error ? String(error.constraint) : ''
  if (constraint in byConstraint) return byConstraint[constraint]
  return byState[String(error.code)]
}

/** What the database says to input that no rule of ours looked at: the second wall answers in sentences as well. */
const byState: Record<string, Refusal> = {
  42501: common.notAllowed, '23P01': common.staleVersion, 23505: common.staleVersion, 23503: common.notFound, 23514: common.invalidInput,
  22003: common.invalidInput, 22007: common.invalidInput, 22008: common.invalidInput, 22021: common.invalidInput, '22P02': common.invalidInput, '22P05': common.invalidInput,
  '40P01': common.busy, 40001: common.busy, '55P03': common.busy, 57014: common.busy, 53300: common.busy, '25P03': common.busy, '25P04': common.busy,
}
