/** What the room offers to notices: how a round is called, and which unit reports in a part of it. */
export { titlesOf as titlesOfReportParts, unitsOf as unitsOfReportParts } from './part-store.ts'

/** What a report of a round is made from: what the round asks, each form as it was accepted from each unit with the sums, and the words units wrote with their author. Reads only what the actor sees, as of the view. */
export { acceptedForms, handingsOf, roundFacts, wordsOf, type AcceptedFilling, type AcceptedForm, type Handing, type RoundFacts, type UnitWords } from './consolidating-store.ts'

/** What the room offers to the ladder: parts that are owed on some days, and how many of a province. */
export { countPartsOfProvince, openPartsDue } from './due-store.ts'

/** What the room offers to the calendar of a person: reports he still has to hand in. */
export { openPartsOf } from './open-store.ts'

/** A form of a round. */
export type { Form } from './form-contract.ts'

/** Opening a round, filling, handing in, deciding and urging, as people do it by hand, for the demo. */
export { acceptSubmission, returnSubmission } from './deciding.ts'
export { handIn, saveFilling } from './filling.ts'
export { draftRequestLetter } from './requesting.ts'
export { openRound } from './opening.ts'
export { partIdsOf } from './part-store.ts'
export { formsOf } from './store.ts'
export { urgeParts } from './urging.ts'
