import type { Actor } from '../../kit/work.ts'

/** Officers whom the province's own Party organisation lets authorise, and the operator; row security says the same in org.may_reorganise. */
export const mayReorganise = (actor: Actor): boolean => actor.isOperator || actor.authorisations.some(({ wholeProvince, rights }) => wholeProvince && rights.includes('authorise'))

/** Who may prepare an act and see what it would move: who reorganises, and who keeps the register of the whole province. */
export const mayPrepare = (actor: Actor): boolean => mayReorganise(actor) || actor.authorisations.some(({ wholeProvince, rights }) => wholeProvince && rights.includes('import'))
