export { ensureDocument, ensureIndicator } from './catalogue.ts'

/** What the room offers to imports. */
export { readRulebook, addToRulebook } from './import-store.ts'

/** Records a year's list of days off and make-up days; for the demo, as an administrator does it by hand. */
export { recordYear as recordCalendarYear } from './recording-calendar.ts'
