/** Decides which steps of the ladder fire, day by day up to today; the machine asks it in the operator's name. */
export { decideUntilToday } from './deciding.ts'

/** Recording one as an administrator does it by hand, and the steps to begin with, for the demo. */
export { recordLadder } from './recording.ts'
export { suggestedSteps } from './suggested.ts'
