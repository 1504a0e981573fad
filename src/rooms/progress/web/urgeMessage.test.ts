import { expect, test } from 'vitest'
import { urgeMessage } from './urgeMessage.ts'

const row = (code: string, holderName: string, dueOn: string | null) => ({ code, before: { title: `Việc ${code}`, holderName, dueOn } as never })

test('each holder gets a paragraph with his tasks, their days, and what is asked', () => {
  expect(urgeMessage([row('TU-1', 'Bình', '2023-06-30'), row('TU-2', 'Đạt', null), row('TU-3', 'Bình', null)], { answerBy: '2023-07-05', note: 'Gửi kèm biên bản.' })).toBe([
    'Kính gửi đồng chí Bình: đề nghị báo cáo kết quả 2 việc sau trước ngày 05/07/2023.', '- TU-1: Việc TU-1 (hạn 30/06/2023)', '- TU-3: Việc TU-3', 'Gửi kèm biên bản.', '',
    'Kính gửi đồng chí Đạt: đề nghị báo cáo kết quả 1 việc sau trước ngày 05/07/2023.', '- TU-2: Việc TU-2', 'Gửi kèm biên bản.',
  ].join('\n'))
})
