/** What later rooms may do with documents: draft one about something of theirs, look where it stands, take its number and its paper. */

/** Begins a draft in the name of a unit, with its first version, and returns its id. The actor is its drafter; refuses who may not draft for that unit, and a kind that such a unit never issues. What it is about is named by the room that asks: `subject: { kind: 'round', id }`. What that room made itself, with the claims of its figures, comes as `annexes`: `body` stands above the signature, `parts` are pages behind it. */
export { draftDocument, type Wording } from './drafting.ts'

/** Writes the next version of a draft that has not been submitted or came back; refuses when another version was written since `after`. What the other room made stays, unless it gives it anew. */
export { writeVersion } from './drafting.ts'

/** Writes the next version of such a draft with the words it has, and what the other room made, made anew. */
export { writeAnnexes } from './drafting.ts'

/** The documents about some things of one kind that the actor may see, by the thing's id, oldest first: state, number (null before it has one) and as it is printed, day of issue, number of the last version. */
export { documentsAbout } from './standing-store.ts'

/** The paper of a document, to be drawn by kit/papers: as it was issued; of its last version, or the nth, with `Số      -BC/TU`. Refuses what the actor may not see. */
export { paperOf as paperOfDocument } from './papers.ts'

/** The documents the actor may see whose printed code stands for this end of an id (`endOfCode` of kit/papers). */
export { documentsByCode } from './standing-store.ts'

/** The signatures in a PDF, verified against what the office trusts today, each with a sentence. */
export { signaturesOf } from './trusting.ts'

/** Head and signature of a unit's papers, by its kind and that of the unit above it. */
export { headFacts, type HeadFacts } from './head.ts'

/** What the room offers to notices: how a document is called, and the unit that issues it. */
export { titlesOf as titlesOfPapers, unitsOf as unitsOfPapers } from './standing-store.ts'

/** Setting terms, registries and flows, and taking a draft through them, as people do it by hand, for the demo. */
export { setFlow, setRegistrar, setTerm } from './setting.ts'
export { submit as submitDocument } from './submitting.ts'
export { giveOpinion } from './opining.ts'
export { issue as issueDocument } from './issuing.ts'
export { registerArrival } from './arriving.ts'
