import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, amountOfNumber, compare, formatAmount, formatPercent, isAmount, normalAmount, percent, readQuantity, sameAmount, subtract, sum } from './quantities.ts'

const someAmount = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => normalAmount(places === 0 ? String(digits) : `${digits}.${'123456'.slice(0, places)}`))

test.each([
  ['8.150', '8150', null, false], ['4.065,5', '4065.5', null, false], ['2.363 hồ sơ', '2363', 'hồ sơ', false], ['Ít nhất 05', '5', null, true], ['Ít nhất 9,6', '9.6', null, true],
  ['Ít nhất 1.933', '1933', null, true], ['20 tuyến', '20', 'tuyến', false], ['14,7 km', '14.7', 'km', false], ['11.244 lượt người', '11244', 'lượt người', false], ['1.234.567,89', '1234567.89', null, false],
  ['-5', '-5', null, false], ['0', '0', null, false], ['16nhà', '16', 'nhà', false], ['1 500 m2', '1500', 'm2', false], ['15%', '15', '%', false], ['≥ 10 trường', '10', 'trường', true],
  ['10 trường trở lên', '10', 'trường', true], ['Từ 10 trường trở lên', '10', 'trường', true], ['ít nhất 05 nhà'.normalize('NFD'), '5', 'nhà', true],
] as const)('%s is %s', (text, amount, measure, atLeast) => expect(readQuantity(text)).toEqual({ amount, measure, atLeast }))

test.each([
  ['mười sáu', 'not_a_number'], ['', 'not_a_number'], ['nt', 'not_a_number'], ['khoảng 20', 'not_a_number'], ['10 - 15', 'not_a_number'], ['10 đến 15 nhà', 'not_a_number'], ['=1+1', 'not_a_number'],
  ['4.5', 'ambiguous_number'], ['1.2345', 'ambiguous_number'], ['0.150', 'ambiguous_number'], ['1,234,567', 'ambiguous_number'], ['1.23.456', 'ambiguous_number'], ['12.34,5', 'ambiguous_number'],
])('%s is refused: %s', (text, refusal) => expect(readQuantity(text)).toEqual({ refusal }))

test.each([[0.1 + 0.2, '0.3'], [1.1 * 3, '3.3'], [6034.4, '6034.4'], [8150, '8150'], [1e21, '1000000000000000000000'], [1e-7, '0.0000001'], [-0, '0'], [-2.5, '-2.5'], [0, '0']])(
  'the number %d is %s', (value, amount) => expect(amountOfNumber(value)).toBe(amount))

test('the newspaper’s own figure: 17 of 16 is 106,25%', () => {
  expect(formatPercent('17', '16')).toBe('106,25%')
  expect(percent('17', '16')).toBe('106.25')
  expect(formatPercent('1', '3')).toBe('33,33%')
  expect(formatPercent('2', '3')).toBe('66,67%')
  expect(formatPercent('16', '16')).toBe('100%')
  expect(formatPercent('0.5', '0.25')).toBe('200%')
  expect(formatPercent('5', '0')).toBe('–')
  expect(percent('1', '20000')).toBe('0.01')
})

test('amounts are written the Vietnamese way', () => {
  expect(formatAmount('3853')).toBe('3.853')
  expect(formatAmount('4065.5')).toBe('4.065,5')
  expect(formatAmount('-1234567.890')).toBe('-1.234.567,89')
  expect(formatAmount('999')).toBe('999')
  expect(isAmount('4.065,5')).toBe(false)
})

test('sums are exact where floats are not', () => {
  expect(sum(['0.1', '0.2', '0.3'])).toBe('0.6')
  expect(sum([])).toBe('0')
  expect(subtract('1', '0.9')).toBe('0.1')
  expect(compare('9', '10')).toBe(-1)
  expect(compare('10.0', '10')).toBe(0)
  expect(sameAmount('7.50', '7.5')).toBe(true)
})

test('adding is commutative and undone by subtracting', () => {
  fc.assert(fc.property(someAmount, someAmount, (left, right) => {
    expect(add(left, right)).toBe(add(right, left))
    expect(subtract(add(left, right), right)).toBe(left)
    expect(compare(left, right)).toBe(-compare(right, left) + 0)
  }))
})

test('what is written is read back, with or without a unit', () => {
  fc.assert(fc.property(someAmount, (amount) => {
    expect(readQuantity(formatAmount(amount))).toEqual({ amount, atLeast: false, measure: null })
    expect(readQuantity(`${formatAmount(amount)} hồ sơ`)).toEqual({ amount, atLeast: false, measure: 'hồ sơ' })
  }))
})

test('a number cell of at most fifteen digits keeps its digits', () => {
  fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }), (digits, places) => {
    expect(Number(amountOfNumber(digits / 10 ** places))).toBe(digits / 10 ** places + 0)
  }))
})

test('no text makes reading a quantity throw, and what is read is an amount', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const reading = readQuantity(text)
    expect('amount' in reading ? isAmount(reading.amount) : reading.refusal.length > 0).toBe(true)
  }))
})
