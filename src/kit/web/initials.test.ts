import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([['Hà Thị Minh', 'TM'], ['Ma Thanh Khánh', 'TK'], ['Đặng Văn Đạt', 'VĐ'], ['Linh', 'L'], ['  Lý   Thị Thanh Linh ', 'TL']])('%s is shown as %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})
