import { expect, test } from 'vitest'
import { matching } from './finder.ts'

const items = [{ key: 'a', title: 'Đổi giao diện tối' }, { key: 'b', title: 'Giao việc' }, { key: 'c', title: 'Đăng xuất', also: 'thoát' }, { key: 'd', title: 'English' }]

test.each([['doi giao dien', ['a']], ['giao', ['a', 'b']], ['thoat', ['c']], ['Đang', ['c']], ['engl', ['d']], ['xyz', []]])('“%s” finds %j, accents aside', (typed, keys) => {
  expect(matching(items, typed).map(({ key }) => key)).toEqual(keys)
})
