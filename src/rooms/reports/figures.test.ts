import { describe, expect, test } from 'vitest'
import { claimant, hashOf } from './claims.ts'
import { measure } from './figures.ts'
import { expectedFigures, rowsOfSamples } from './samples.fixture.ts'
import { figuresOfPart } from './tally.ts'

const rows = await rowsOfSamples()
const view = { unitNo: 1, unit: 'TU', period: '6 tháng đầu năm 2023', on: '2023-06-30', known: '2023-07-05T00:00:00.000000Z' }
const veterans = rows.find(({ code }) => code === 'TU-0088')?.taskId ?? ''

describe('the figures of the sample province', () => {
  test.each(['provincial', 'delegated'] as const)('%s: every key and value of expected.json', (part) => {
    expect(figuresOfPart(rows, part)).toMatchObject(expectedFigures[part] as object)
  })

  test('the claims say the same as the tally, figure by figure', () => {
    const { figure } = claimant(view, rows)
    expect(figure('tasks', { part: 'provincial' }).shown).toBe('219')
    expect(figure('cadres', { part: 'provincial' }).shown).toBe('78')
    expect(figure('first', { part: 'provincial' }).shown).toBe('192')
    expect(figure('supplementary', { part: 'provincial' }).shown).toBe('27')
    expect(figure('tasks', { part: 'delegated' }).shown).toBe('3.853')
    expect(figure('cadres', { part: 'delegated' }).shown).toBe('1.452')
    expect(figure('met', { part: 'delegated' }, 'accepted').shown).toBe('1.096')
    expect(figure('overdue', { part: 'provincial', decision: '512-QĐ/TU' }, 'reported').shown).toBe('5')
  })

  test("the veterans' houses: 17 of 16 is 106,25%, 9 under way, 80 for the period", () => {
    const { figure } = claimant(view, rows)
    const shown = (['ratio', 'percent', 'underway', 'target'] as const).map((name) => figure(name, { task: veterans }).shown)
    expect(shown).toEqual(['17/16', '106,25%', '9', '80'])
  })
})

describe('a claim', () => {
  test('is the same claim when it is asked for twice, and another on the other basis', () => {
    const { claim, claims } = claimant(view, rows)
    expect(claim('met', { part: 'provincial' }, 'accepted')).toBe(claim('met', { part: 'provincial' }, 'accepted'))
    expect(claim('met', { part: 'provincial' }, 'reported').id).not.toBe(claim('met', { part: 'provincial' }, 'accepted').id)
    expect(claims()).toHaveLength(2)
  })

  test('keeps its id whatever the order in which its scope is named', () => {
    const one = claimant(view, rows).claim('plan', { part: 'provincial', indicator: 'Diện tích rừng trồng', measure: 'ha' })
    const other = claimant(view, rows).claim('plan', { measure: 'ha', indicator: 'Diện tích rừng trồng', part: 'provincial' })
    expect(other).toMatchObject({ id: one.id, value: '4855.6', rows: 3 })
  })

  test('changes its hash when a result changes, even where the count stays', () => {
    const changed = rows.map((row) => (row.taskId === veterans ? { ...row, accepted: '18' } : row))
    const of = (some: typeof rows) => claimant(view, some).claim('result', { task: veterans })
    expect(of(changed).rowHash).not.toBe(of(rows).rowHash)
    const met = (some: typeof rows) => claimant(view, some).claim('met', { part: 'provincial' })
    expect(met(changed).rowHash).toBe(met(rows).rowHash)
  })

  test('hashes lines in one order', () => {
    const lines = [{ taskId: 'b', n: '1', N: '' }, { taskId: 'a', n: '2', N: '3' }]
    expect(hashOf(lines)).toBe(hashOf([...lines].reverse()))
  })
})

test('houses and square metres never add', () => {
  const two = rows.filter(({ code }) => code === 'TU-0088' || code === 'TU-0003')
  expect(() => measure('result', 'accepted', two)).toThrow('can not add')
  expect(() => measure('percent', 'accepted', two)).toThrow('can not add')
  expect(measure('met', 'accepted', two).rows.length).toBeLessThanOrEqual(2)
})

test('nothing planned gives no percentage', () => {
  const { figure } = claimant(view, [])
  expect(figure('percent', { part: 'provincial' }).shown).toBe('–')
})
