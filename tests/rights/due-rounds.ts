import { newId } from '../../src/kit/id.ts'
import type { RowsOf } from './provinces.ts'
import type { Random } from './random.ts'
import { roundIn, roundRows, type RoundPart, type RoundWorld } from './round-world.ts'

/** Rounds in which some parts were asked later than today, and some of what was handed in came back, by a later day or not. */
export interface OwedWorld extends RoundWorld {
  askedLater: ReadonlySet<string>
  returned: { id: string; part: string; againBy: string | null }[]
}

/** Adds rounds to a world, with what is owed of them at every edge. */
export const addRounds = (world: OwedWorld, random: Random) => {
  for (let n = 0; n < 4; n++) world.rounds.push(roundIn(world, random))
  const parts = world.rounds.flatMap((round) => round.parts)
  world.askedLater = new Set(parts.filter(() => random.chance(0.2)).map(({ id }) => id))
  world.returned.push(...parts.filter(({ waiting }) => waiting && random.chance(0.5)).map(({ id }) => ({ id: newId(), part: id, againBy: random.of([null, againBy]) })))
}

const [dueOn, againBy] = ['2023-06-25', '2023-06-28']

/** The days on which something is owed in such a world. */
export const owedDays = [dueOn, againBy]

/** The day on which a part is owed, if it is: of an open round, asked by now, and not handed in or come back, then on the later day it was given. */
export const owedOn = (world: OwedWorld, part: RoundPart): string | null => {
  if (world.rounds.some(({ id, closed }) => id === part.round && closed) || world.askedLater.has(part.id)) return null
  const returned = world.returned.find((one) => one.part === part.id)
  return part.waiting && !returned ? null : (returned?.againBy ?? dueOn)
}

/** The rows of these rounds, beside those of the world itself. */
export const owedRows: RowsOf<OwedWorld> = {
  ...roundRows,
  'rounds.part': (world) => (roundRows['rounds.part']?.(world) ?? []).map((row) => ({ ...row, asked_on: world.askedLater.has(String(row['id'])) ? '2023-07-01' : null })),
  'rounds.verdict': ({ rounds, returned }) => rounds.flatMap((round) => round.parts.flatMap(({ id: part, waiting }) => returned.filter((one) => one.part === part && waiting).map((one) => ({
    id: one.id, round_id: round.id, part_id: part, form_id: round.form, submission_id: waiting?.id, verdict: 'returned', reason: 'Chưa khớp', again_by: one.againBy, decided_by: round.by, decided_on: '2023-06-25', decided_at: '2023-06-25', known: '[2023-01-01 00:00:00+00,)',
  })))),
}
