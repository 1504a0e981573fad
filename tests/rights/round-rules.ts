import { succession } from './endings.ts'
import type { Reading, Round, RoundPart, RoundWorld } from './round-world.ts'
import { ruleBook } from './rule-book.ts'

/**
 * The rules of rights over rounds of reports, in the words of the rule book and apart from the application (A and V: rule-book.ts, S: endings.ts).
 * R1 For a unit reports who heads it, whom such a head lets report, and who was himself authorised to report by a body of that very unit.
 * R2 A part is seen by who sees what its unit, or the level it reports to, holds (A2, A3), and by who reports for it. A round is seen by who sees what the unit that asks holds, or one of its parts.
 * R3 What a unit has drafted is seen and written by who reports for it alone. Of a part, all that was handed in is seen.
 * R4 A round is opened and closed by officers of the asking unit's body itself who may assign.
 * R5 A unit is asked by these, or by officers of the level it is to report to who may assign there; that level has its place in the round, and the unit lies below it. Each level urges in its own name.
 * R6 What was handed in is decided by officers with the right to accept of the receiving level or above; nobody decides what he, or whom he stands for, handed in, nor what a unit reports for which he reports or whose head he stands for.
 * S1 holds of who reports (R1), who sees (R2, R3), who runs and asks (R4, R5) and who decides (R6), for the veto as for the right; opening is for units that stand.
 * R7 When a round is closed nothing is asked, begun, handed in, decided or urged in it any more.
 * R8 How a unit matched a table of its own is seen and remembered by who reports for it alone (R1). From which cells of it a draft was read is noted and seen by who reports for the unit; of the file that was handed in, seen with the part (R2).
 */
export const roundRules = (world: RoundWorld) => {
  const { grounds } = ruleBook(world)
  const { heirsOf, inherited } = succession(world)
  const { holds, liesUnder, headsOf, standsFor, reportsFor, worksWith, reaches } = grounds
  const fills = (person: string, of: number) => inherited((unit) => reportsFor(person, headsOf(unit)) || world.authorisations.some((given) => given.person === person && given.unit === unit && given.rights.includes('report') && holds(given)))(of) // R1 S1
  const seesPart = (person: string, { unit, to }: RoundPart) => reaches(person, [...heirsOf(unit), ...heirsOf(to)]) || fills(person, unit) // R2
  const seesRound = (person: string, { unit, parts }: Round) => reaches(person, heirsOf(unit)) || parts.some((part) => seesPart(person, part)) // R2
  const seesDraft = (person: string, { unit, isBegun }: RoundPart) => isBegun && fills(person, unit) // R3
  const seesReading = (person: string, part: RoundPart, { handed }: Reading) => fills(person, part.unit) || (handed && seesPart(person, part)) // R8
  const assigns = (person: string, at: number) => worksWith(person, 'assign', (unit) => unit === at)
  const asksFor = (person: string, of: number) => inherited((at) => assigns(person, at))(of) // S1
  const runs = (person: string, { unit }: Round) => asksFor(person, unit) // R4
  const isLevel = ({ unit, parts }: Round, at: number) => at === unit || parts.some((part) => part.unit === at)
  const mayClose = (person: string, round: Round) => !round.closed && runs(person, round)
  const mayAsk = (person: string, round: Round, { unit, to }: { unit: number; to: number }) => !round.closed && (runs(person, round) || asksFor(person, to)) && isLevel(round, to) && liesUnder(unit, to) // R5
  const mayUrge = (person: string, round: Round, at: number) => !round.closed && asksFor(person, at) && isLevel(round, at) // R5
  const mayHandIn = (person: string, { closed }: Round, { unit }: RoundPart) => !closed && fills(person, unit) // R1 R7
  const isTop = (unit: number) => world.units.some(({ no, kind }) => no === unit && kind === 'province')
  const mayDecide = (person: string, { closed }: Round, { unit, to, waiting }: RoundPart) => !closed && waiting !== null
    && worksWith(person, 'accept', (of) => isTop(of) || heirsOf(to).some((one) => liesUnder(one, of))) && !standsFor(person, [waiting.by, ...heirsOf(unit).flatMap(headsOf)]) && !fills(person, unit) // R6
  return { fills, seesPart, seesRound, seesDraft, seesReading, assigns, mayClose, mayAsk, mayUrge, mayHandIn, mayDecide }
}
