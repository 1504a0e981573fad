import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf } from './addresses.ts'
import { asOfToday, carryScope, readScope, SCOPE_KEYS } from './scope.ts'

const today = '2023-06-30'

test('an explicit day wins over the period; a period that has ended gives its last day; one that runs gives today', () => {
  expect(readScope({ period: '2023-Q1', on: '2023-05-15' }, today).view).toEqual({ on: '2023-05-15' })
  expect(readScope({ period: '2022' }, today)).toMatchObject({ view: { on: '2022-12-31' }, isPast: true })
  expect(readScope({ period: '2023-H1' }, today)).toMatchObject({ view: {}, isPast: false })
  expect(readScope({ period: '2023' }, today)).toMatchObject({ view: {}, isPast: false })
  expect(readScope({}, today)).toMatchObject({ view: {}, isPast: false, unitNo: undefined, faults: [] })
})

test('today by name is not the past; older knowledge is', () => {
  expect(readScope({ on: today }, today).isPast).toBe(false)
  expect(readScope({ known: '2023-03-31' }, today)).toMatchObject({ view: { known: '2023-03-31T16:59:59.999Z' }, isPast: true })
})

const faulty: [keyof Parameters<typeof readScope>[0], string][] = [
  ['unitNo', 'abc'], ['unitNo', '-1'], ['period', 'abc'], ['period', '2024'], ['period', '2023-Q3'], ['on', '2023-99-99'], ['on', '2023-02-29'], ['on', '2023-07-01'], ['known', 'hôm qua'], ['known', '2023-13-01T00:00:00Z'],
]
test.each(faulty)('%s=%s is told as a fault and taken as absent', (key, text) => {
  expect(readScope({ [key]: text }, today)).toMatchObject({ [key]: undefined, faults: [{ key, text }], view: {}, isPast: false })
})

test('links carry the scope; what they set wins, also when they set it to nothing', () => {
  const carried = { unitNo: '12', on: '2023-03-31' }
  expect(carryScope('/viec', carried)).toBe('/viec?unitNo=12&on=2023-03-31')
  expect(carryScope('/viec?unitNo=7&state=overdue', carried)).toBe('/viec?unitNo=7&state=overdue&on=2023-03-31')
  expect(carryScope('/viec?unitNo=', carried)).toBe('/viec?on=2023-03-31')
  expect(carryScope('?tab=anh', carried)).toBe('?tab=anh&unitNo=12&on=2023-03-31')
  expect(carryScope('/viec#cuoi', carried)).toBe('/viec?unitNo=12&on=2023-03-31#cuoi')
})

test.each(['https://example.org/a', '//example.org', '/api/evidence/1', '#dau', 'mailto:a@example.org', ''])('%s is no page of Gương and stays as it is', (href) => {
  expect(carryScope(href, { unitNo: '12' })).toBe(href)
})

test('carrying twice is carrying once', () => {
  const texts = fc.dictionary(fc.constantFrom(...SCOPE_KEYS), fc.string({ minLength: 1 }).filter((text) => text.isWellFormed()))
  fc.assert(fc.property(texts, texts, (own, carried) => {
    const once = carryScope(addressOf('/viec', own), carried)
    expect(carryScope(once, carried)).toBe(once)
  }))
})

test('after an act one looks at today, and still at the same unit', () => {
  expect(carryScope(asOfToday('/viec?sort=-code'), { unitNo: '12', on: '2023-03-31', period: '2022' })).toBe('/viec?sort=-code&unitNo=12')
  expect(carryScope(asOfToday('/viec/1'), { known: '2023-03-31' })).toBe('/viec/1')
})
