import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NoticeKind, type MailWish } from './contract.ts'
import { lettersNow, usualWish, type Waiting, type Wish } from './sending.ts'

const wish = (changes: Partial<Wish> = {}): Wish => ({ ...usualWish, ...changes })
const due: Waiting = { id: 'a', kind: 'due', immediate: false, told: null }
const at = (time: string, changes = {}) => ({ time, isWorkingDay: true, digestMade: false, ...changes })
const none = { immediate: [], digest: [] }
const inDigest = { immediate: [], digest: ['a'] }
const atOnce = { immediate: ['a'], digest: [] }
const asked = wish({ mail: { due: 'at_once' } })
const nights = wish({ quietFrom: '18:00', quietUntil: '08:30' })

describe('which letters are made now', () => {
  test.each([
    ['the digest is made at seven', due, wish(), at('07:00'), inDigest],
    ['not a minute before', due, wish(), at('06:59'), none],
    ['later where the machine stood still at seven', due, wish(), at('14:20'), inDigest],
    ['with what was told before its hour', { ...due, told: '06:59' }, wish(), at('07:00'), inDigest],
    ['what is told after it waits for the next day', { ...due, told: '07:00' }, wish(), at('14:20'), none],
    ['of late quiet hours their end is the hour', { ...due, told: '08:15' }, nights, at('09:00'), inDigest],
    ['once a day', due, wish(), at('07:00', { digestMade: true }), none],
    ['not on a day off', due, wish(), at('07:00', { isWorkingDay: false }), none],
    ['when quiet hours end, where they last beyond seven', due, nights, at('08:30'), inDigest],
    ['not within them', due, nights, at('08:29'), none],
    ['what was asked for at once comes at once', due, asked, at('10:00'), atOnce],
    ['also after the digest', due, asked, at('10:00', { digestMade: true }), atOnce],
    ['also on a day off', due, asked, at('10:00', { isWorkingDay: false }), atOnce],
    ['not in the night', due, asked, at('21:00'), none],
    ['nor before dawn', due, asked, at('05:59'), none],
    ['but at its end', due, asked, at('06:00'), atOnce],
    ['in the night, where there are no quiet hours', due, wish({ mail: { due: 'at_once' }, quietFrom: null, quietUntil: null }), at('02:00'), atOnce],
    ['quiet hours within a day', due, wish({ mail: { due: 'at_once' }, quietFrom: '11:30', quietUntil: '13:30' }), at('12:00'), none],
    ['and after them', due, wish({ mail: { due: 'at_once' }, quietFrom: '11:30', quietUntil: '13:30' }), at('13:30'), atOnce],
    ['a step of the ladder that is urgent does not wait for the digest', { ...due, immediate: true }, wish(), at('06:30'), atOnce],
    ['but for the end of a day off', { ...due, immediate: true }, wish(), at('10:00', { isWorkingDay: false }), none],
    ['and for that of quiet hours', { ...due, immediate: true }, nights, at('08:00'), none],
    ['a kind turned off comes in no letter', due, wish({ mail: { due: 'off' } }), at('07:00'), none],
    ['not for an urgent step either', { ...due, immediate: true }, wish({ mail: { due: 'off' } }), at('07:00'), none],
    ['of another kind nothing is said', due, wish({ mail: { late: 'off' } }), at('07:00'), inDigest],
  ] as const)('%s', (_, notice, wanted, moment, expected) => {
    expect(lettersNow([notice], wanted, moment)).toEqual(expected)
  })
})

/** Two weeks in quarter hours; whatever is looked at, each notice leaves at the look the oracle names, and no other. */
describe('over two weeks', () => {
  const quarter = fc.integer({ min: 0, max: 95 })
  const scene = fc.record({
    notices: fc.array(fc.record({ kind: fc.constantFrom(...NoticeKind.options), immediate: fc.boolean(), made: fc.integer({ min: 0, max: 14 * 96 - 1 }) }), { minLength: 1, maxLength: 12 }),
    mail: fc.dictionary(fc.constantFrom(...NoticeKind.options), fc.constantFrom<MailWish>('at_once', 'digest', 'off')),
    quiet: fc.option(fc.tuple(quarter, quarter).filter(([from, until]) => from !== until), { nil: null }),
    working: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    looks: fc.uniqueArray(fc.integer({ min: 0, max: 14 * 96 - 1 }), { minLength: 1, maxLength: 120 }),
  })
  type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never

  const clock = (at: number) => `${String(Math.floor((at % 96) / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`

  /** The days as the program lives them: look by look, what was carried is carried no more. */
  const lived = ({ notices, mail, quiet, working, looks }: Scene) => {
    const left = new Map<number, number>()
    const digests = new Set<number>()
    for (const look of looks.toSorted((a, b) => a - b)) {
      const waiting = notices.flatMap(({ kind, immediate, made }, id) => (made <= look && !left.has(id) ? [{ id: String(id), kind, immediate, told: Math.floor(made / 96) === Math.floor(look / 96) ? clock(made) : null }] : []))
      const day = Math.floor(look / 96)
      const made = lettersNow(waiting, { mail, quietFrom: quiet && clock(quiet[0]), quietUntil: quiet && clock(quiet[1]) }, { time: clock(look), isWorkingDay: working[day] === true, digestMade: digests.has(day) })
      for (const id of [...made.immediate, ...made.digest]) left.set(Number(id), look)
      if (made.digest.length > 0) digests.add(day)
    }
    return notices.map((_, id) => left.get(id) ?? null)
  }

  /** The same said of one notice at a time, hours as sets of quarters instead of comparisons. */
  const foretold = ({ notices, mail, quiet, working, looks }: Scene) => {
    const silent = new Set<number>()
    if (quiet) for (let one = quiet[0]; one !== quiet[1]; one = (one + 1) % 96) silent.add(one)
    const open = looks.filter((look) => !silent.has(look % 96)).toSorted((a, b) => a - b)
    const onWork = open.filter((look) => working[Math.floor(look / 96)])
    let hour = 28
    while (silent.has(hour)) hour = (hour + 1) % 96
    const digests = working.flatMap((_, day) => onWork.filter((look) => Math.floor(look / 96) === day && look % 96 >= hour).slice(0, 1).map((look) => ({ look, hour: day * 96 + hour })))
    return notices.map(({ kind, immediate, made }) => {
      const wanted = mail[kind] ?? (kind === 'imported' ? 'off' : 'digest')
      if (wanted === 'off') return null
      if (wanted === 'digest' && !immediate) return digests.find((digest) => made < digest.hour)?.look ?? null
      return (wanted === 'at_once' ? open : onWork).find((look) => look >= made) ?? null
    })
  }

  test('each notice leaves when the oracle says, once, and never otherwise', () => {
    fc.assert(fc.property(scene, (one) => { expect(lived(one)).toEqual(foretold(one)) }), { numRuns: 1_000 })
  })
})
