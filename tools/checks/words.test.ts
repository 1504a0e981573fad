import { expect, test } from 'vitest'
import { familiarWords, foreignDayFields, poorRefusals } from './words.mjs'

const found = (source: string) => poorRefusals(['x.ts'], () => source).map((line: string) => line.replace(/^x\.ts: the refusal /, ''))

test('a refusal says in both languages, in whole sentences, what is the matter and what to do', () => {
  expect(found(`refusal('good', 409, { vi: 'Đã có. Hãy chọn tên khác.', en: 'It exists. Choose another.' })`)).toEqual([])
  expect(found(`refusal('handed_on', 422, { vi: '{why}', en: '{why}' })`)).toEqual([])
  expect(found(`refusal('no_stop', 409, { vi: 'Đã có. Hãy chọn tên khác', en: 'It exists. Choose another.' })`)[0]).toMatch(/^no_stop does not end/)
  expect(found(`refusal('no_way', 409, { vi: 'Đã có.', en: 'It exists.' })`)[0]).toMatch(/^no_way does not say what to do/)
  expect(found(`refusal('one', 409, { vi: 'Đã có.' })`)[0]).toMatch(/^one has no sentence/)
})

test('days are typed into the field of the kit alone', () => {
  const fields = (source: string) => foreignDayFields(['src/x.tsx'], () => source)
  expect(fields(`import { DateInput } from '@mantine/dates'`)).toHaveLength(1)
  expect(fields(`<input type="date" />`)).toHaveLength(1)
  expect(fields(`import { DayInput } from '../../../kit/web/DayInput.tsx'`)).toEqual([])
})

test('nobody is called bạn', () => {
  const called = (source: string) => familiarWords(['src/x.tsx'], () => source)
  expect(called('t`Bạn chưa có quyền.`')).toHaveLength(1)
  expect(called('t`Đồng chí chưa có quyền. Hãy hỏi ban tổ chức.`')).toEqual([])
})
