import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { tokenOf } from '../../../tests/harness/database.ts'
import { appOn, townOn, type Town } from '../../../tests/harness/people.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { as, filled, openRound, partOf } from '../../../tests/harness/rounds.ts'
import { hostOn } from '../../app.ts'
import { hashSecret } from '../../kit/id.ts'
import { inWork } from '../../kit/work.ts'
import { room } from '../room.ts'
import { openPartsDue } from './due-store.ts'

type Act = { day: number; what: 'save' | 'send' | 'accept' | 'return' | 'return_by' | 'close' }
interface Model { begun: boolean; sent: number[]; last: 'accepted' | 'returned' | 'waiting' | null; returned: number; againBy: number | null; closed: number | null }

/** Days of the story from the day the round is opened. */
const dayOf = (day: number) => `2023-07-${String(day + 3).padStart(2, '0')}`
const dueOn = 2

/** What an act does to the story, or that it is refused: told from what people expect, not from what is stored. */
const after = (was: Model, { day, what }: Act): Model | undefined => {
  if (was.closed !== null) return undefined
  if (what === 'save') return was.last === 'accepted' ? undefined : { ...was, begun: true }
  if (what === 'send') return was.last === 'accepted' ? undefined : { ...was, begun: true, sent: [...was.sent, day], last: 'waiting' }
  if (what === 'close') return was.last === 'waiting' ? undefined : { ...was, closed: day }
  if (was.last !== 'waiting') return undefined
  return what === 'accept' ? { ...was, last: 'accepted' } : { ...was, last: 'returned', returned: was.returned + 1, againBy: what === 'return_by' ? day + 2 : null }
}

/** What the first form of the part has come to on a day. */
const expectedOn = ({ begun, sent, last, returned, againBy, closed }: Model, day: number) => {
  const after = (from: number, until: number) => Math.max(0, until - from)
  if (last === 'accepted' || last === 'waiting') return { state: last === 'accepted' ? 'accepted' : 'handed_in', lateDays: after(dueOn, sent[0] ?? 0), returnedTimes: returned }
  if (closed !== null) return { state: 'closed', lateDays: after(dueOn, closed), returnedTimes: returned }
  if (last === 'returned') return { state: 'returned', lateDays: after(Math.max(dueOn, againBy ?? 0), day), returnedTimes: returned }
  return { state: begun ? 'filling' : 'not_begun', lateDays: after(dueOn, day), returnedTimes: 0 }
}

/** On which days of the story the part is owed: its second form is never begun. */
const owedOn = ({ last, againBy, closed }: Model) => (closed === null ? [...new Set([dueOn, last === 'returned' ? Math.max(dueOn, againBy ?? 0) : dueOn])].map(dayOf) : [])

/** The same, as the ladder asks it on a day. */
const fallingOn = (town: Town, today: string, part: string) =>
  inWork(hostOn(town.pool, { today }), { tokenHash: hashSecret(tokenOf('linh.btc')), language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, async (work) => {
    const days = Array.from({ length: 25 }, (_, day) => dayOf(day))
    return (await sql<{ due_on: string }>`select due_on from (${openPartsDue(work, days)}) x where part_id = ${part} order by due_on`.execute(room('rounds')(work))).rows.map((row) => row.due_on)
  })

const perform = async (town: Town, id: string, { what }: Act) => {
  const part = await partOf(town, id, { who: 'dat.thuonglam' })
  const save = async () => as(town, 'dat.thuonglam').saveFilling({ id: part.id, formId: part.first.id, version: part.first.filling?.version ?? 0, formVersion: 1, rows: filled('1', '2') })
  if (what === 'save') return save()
  if (what === 'send') return as(town, 'dat.thuonglam').handIn({ id: part.id, formId: part.first.id, version: (await save()).version })
  if (what === 'close') return as(town, 'linh.btc').closeRound({ id })
  const submission = part.first.submissions[0]?.id ?? crypto.randomUUID()
  return what === 'accept' ? as(town, 'nghia.btc').acceptSubmission({ id: submission }) : as(town, 'nghia.btc').returnSubmission({ id: submission, reason: 'Chưa khớp số', ...(what === 'return_by' && { againBy: dayOf(Number(town.today.slice(8)) - 3 + 2) }) })
}

const story = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 2 }), what: fc.constantFrom('save', 'save', 'send', 'send', 'send', 'accept', 'return', 'return_by', 'close' as const) }), { minLength: 1, maxLength: 7 })

test('whatever happens to a report, on whatever day, its state is what people expect', async ({ town }) => {
  const days = new Map<number, Town>()
  const on = async (day: number) => {
    const known = days.get(day) ?? { ...townOn(await appOn(town.pool, null, dayOf(day)), town.pool), today: dayOf(day) }
    days.set(day, known)
    return known
  }
  await fc.assert(fc.asyncProperty(story, async (acts) => {
    const { id } = await openRound(await on(0), { closingOn: dayOf(0), dueOn: dayOf(dueOn) })
    let [day, model]: [number, Model] = [0, { begun: false, sent: [], last: null, returned: 0, againBy: null, closed: null }]
    for (const { wait, what } of acts) {
      day += wait
      const next = after(model, { day, what })
      if (next) await perform(await on(day), id, { day, what })
      else expect(await refusalOf(perform(await on(day), id, { day, what }))).toMatch(/round_closed|already_accepted|report_not_waiting|some_wait|not_found/)
      model = next ?? model
    }
    for (const later of [day, day + 1, day + 9]) {
      const [row] = (await as(await on(day), 'linh.btc').listBoard({ id, search: 'thuong lam', on: dayOf(later) })).rows
      expect(row?.cells[0]).toMatchObject(expectedOn(model, later))
      expect(await fallingOn(town, dayOf(later), row?.partId ?? '')).toEqual(owedOn(model))
    }
  }), { numRuns: 20 })
}, 120_000)
