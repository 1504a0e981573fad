/** Decides which steps of the ladder fire, day by day up to today; the machine asks it in the operator's name. */
export { decideUntilToday } from './deciding.ts'
