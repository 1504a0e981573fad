import { expect, test } from 'vitest'
import { instanceMessage } from './instanceMessage.ts'

const instance = { dutyId: 'a', title: 'Tiếp công dân', dueOn: '2023-06-23', lateDays: 7, unitLabel: 'Huyện ủy Thượng Lâm', postTitle: 'Bí thư', debtors: ['Chẩu Văn Đạt'] }

test('an instance of a duty in a chat says who owes it and how late it is', () => {
  expect(instanceMessage(instance, 'o')).toBe('Tiếp công dân\nKỳ đến hạn 23/06/2023, quá hạn 7 ngày.\nNgười thực hiện: Chẩu Văn Đạt, Bí thư, Huyện ủy Thượng Lâm.\no/nghia-vu/a')
  expect(instanceMessage({ ...instance, lateDays: 0, postTitle: null, debtors: [] }, 'o').split('\n').slice(1, 3)).toEqual(['Kỳ đến hạn 23/06/2023.', 'Người thực hiện: Huyện ủy Thượng Lâm.'])
})
