import { expect, test } from 'vitest'
import type { Column } from './table.ts'
import { chosenOf } from './useColumns.ts'

const column = (key: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({ key, title: key, cell: () => null, ...more })
const columns = [column('code'), column('title', { main: true }), column('due'), column('note', { hidden: true })]

test.for([
  ['', ['code', 'title', 'due']], ['due,title,code', ['due', 'title', 'code']], ['note,title', ['note', 'title']], ['due,due', ['title', 'due']], ['khong-co,code', ['title', 'code']],
] as const)('the choice "%s" shows %s', ([choice, keys]) => {
  expect(chosenOf(columns, choice).map(({ key }) => key)).toEqual(keys)
})
