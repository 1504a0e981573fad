import { succession } from './endings.ts'
import type { PaperDocument, PaperStep, PaperWorld } from './paper-world.ts'
import { ruleBook } from './rule-book.ts'

/**
 * The rules of rights over documents, in the words of the rule book and apart from the application (A and V: rule-book.ts, S: endings.ts).
 * D1 Whoever does something with documents does it himself or for whom he manages by delegation.
 * D2 A document is drafted for a unit by who holds a post there or was authorised by its body. Its drafter alone writes and submits it, while it is a draft or came back.
 * D3 Who stands today in the step a document waits at decides there: holds the post, heads the unit, or accepts for the body; never on what he, or whom he stands for, drafted.
 * D4 The registry of the unit alone gives a number, to what was agreed, or sends it back, and keeps what was issued.
 * D5 A document is seen by its drafter, the registry and the head of its unit, who stands in a step it was submitted to, who heads a unit that was asked about it; once issued, by who reads or works in its unit and who reads, heads or keeps the registry of a recipient.
 * D6 Who may authorise for a unit or one above it, and administrators, say who keeps its registry, and upload and withdraw its templates. Administrators say what is trusted. D7 The head of a unit that was asked comments for it.
 * S1 holds of D4 (keeping), D5 and D7; S2 of D2 (drafting) and of the number (D4).
 */
export const paperRules = (world: PaperWorld) => {
  const { grounds } = ruleBook(world)
  const { stands, inherited } = succession(world)
  const { holds, liesUnder, headsOf, delegatorsOf, standsFor, reportsFor, worksWith, reaches } = grounds
  const acting = (person: string) => [person, ...delegatorsOf(person, 'manage')] // D1
  const administers = (person: string) => world.persons.some(({ id, administers: does }) => id === person && does)
  const keeps = (person: string, unit: number) => world.registrars.some((one) => one.unit === unit && holds(one) && acting(person).includes(one.person))
  const worksFor = (person: string, unit: number) => acting(person).some((one) => world.posts.some((post) => post.person === one && post.unit === unit && holds(post)) || world.authorisations.some((given) => given.person === one && given.unit === unit && holds(given))) // D2
  const draftsFor = (person: string, unit: number) => worksFor(person, unit) && stands(unit) // S2
  const heads = (person: string, of: number) => inherited((unit) => reportsFor(person, headsOf(unit)))(of) // S1
  const files = (person: string, of: number) => inherited((unit) => keeps(person, unit))(of) // S1
  const reads = (person: string, of: number) => inherited((unit) => reaches(person, [unit]))(of) // S1
  const standIn = (step: PaperStep) => (step.by === 'body' ? world.authorisations.filter((one) => one.body === step.bodyId && one.rights.includes('accept') && holds(one)).map(({ person }) => person)
    : world.posts.filter((post) => post.unit === step.unitNo && (step.by === 'head' ? post.heads : post.title === step.title) && holds(post)).map(({ person }) => person))
  const standsIn = (person: string, step: PaperStep) => standIn(step).some((one) => acting(person).includes(one))
  const mayWrite = (person: string, { drafter, state }: PaperDocument) => acting(person).includes(drafter) && (state === 'drafting' || state === 'returned') // D2
  const mayDecide = (person: string, { steps: [step], state, drafter }: PaperDocument) => state === 'waiting' && step !== undefined && standsIn(person, step) && !standsFor(person, [drafter]) // D3
  const maySendBack = (person: string, { unit, state }: PaperDocument) => state === 'agreed' && keeps(person, unit) // D4
  const mayIssue = (person: string, paper: PaperDocument) => maySendBack(person, paper) && stands(paper.unit) // D4 S2
  const mayKeep = (person: string, { unit, state }: PaperDocument) => state === 'issued' && files(person, unit) // D4 S1
  const seesIssued = (person: string, { unit, recipients }: PaperDocument) => reads(person, unit) || inherited((one) => worksFor(person, one))(unit) || recipients.some((one) => reads(person, one) || heads(person, one) || files(person, one))
  const maySee = (person: string, paper: PaperDocument) => acting(person).includes(paper.drafter) || files(person, paper.unit) || heads(person, paper.unit) || (paper.asked !== null && heads(person, paper.asked.unit))
    || (paper.state !== 'drafting' && paper.steps.some((step) => standsIn(person, step))) || (paper.state === 'issued' && seesIssued(person, paper)) // D5
  const maySet = (person: string, unit: number) => administers(person) || worksWith(person, 'authorise', (of) => liesUnder(unit, of)) // D6
  const mayComment = (person: string, { asked }: PaperDocument) => asked !== null && heads(person, asked.unit) // D7
  return { draftsFor, mayWrite, mayDecide, mayIssue, maySendBack, mayKeep, maySee, maySet, mayComment, administers }
}
