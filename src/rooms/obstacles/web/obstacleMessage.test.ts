import { expect, test } from 'vitest'
import { obstacleMessage } from './obstacleMessage.ts'

const obstacle = { taskId: 'a', code: 'TU-1', title: 'Xây nhà', text: 'Chưa có mặt bằng.', askings: [{ name: 'Linh' }, { name: 'Thành' }] as never, answerBy: '2023-07-07', isLate: false }

test('an obstacle in a chat asks who has it now for an answer by its day', () => {
  expect(obstacleMessage(obstacle, 'o')).toBe('Vướng mắc của việc TU-1 · Xây nhà\nChưa có mặt bằng.\nĐề nghị đồng chí Thành trả lời trước hết ngày 07/07/2023.\no/viec/a#vuong-mac')
  expect(obstacleMessage({ ...obstacle, isLate: true, text: 'x'.repeat(400) }, 'o').split('\n').slice(1, 3)).toEqual([`${'x'.repeat(299)}…`, 'Đề nghị đồng chí Thành trả lời (hạn 07/07/2023 đã qua).'])
})
