import { expect, test } from 'vitest'
import { listMessage, taskMessage } from './taskMessage.ts'

const task = (change: Record<string, unknown> = {}) => ({ taskId: 'a', code: 'TU-1', title: 'Xây nhà', holderName: 'Nguyễn Xuân Bình', holderUnitName: 'Hội Cựu chiến binh', dueOn: '2023-06-30', stateReported: 'in_progress' as const, plan: '1600', reported: '9', measureName: 'nhà', ...change })

test('a task in a chat says who holds it, by when, how far it is, and where', () => {
  expect(taskMessage(task(), 'https://guong.tinh.vn')).toBe('TU-1 · Xây nhà\nNgười giữ: Nguyễn Xuân Bình, Hội Cựu chiến binh. Hạn 30/06/2023.\nĐã báo cáo 9/1.600 nhà.\nhttps://guong.tinh.vn/viec/a')
  expect(taskMessage(task({ plan: null, dueOn: null, holderName: '' }), 'o')).toBe('TU-1 · Xây nhà\nNgười giữ: Hội Cựu chiến binh. Chưa có hạn.\no/viec/a')
})

test('a list in a chat has twenty lines at most, each short, and says how many are left', () => {
  const rows = Array.from({ length: 25 }, () => task({ title: 'x'.repeat(400), stateReported: 'overdue' }))
  const lines = listMessage({ rows, total: 1234 }, { heading: 'Việc quá hạn', address: 'o/viec' }).split('\n')
  expect(lines).toHaveLength(23)
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['Việc quá hạn: 1.234 việc', 'Còn 1.214 việc khác.', 'o/viec'])
  expect(lines[1]).toBe(`- TU-1 · ${'x'.repeat(109)}… (Nguyễn Xuân Bình, Hội Cựu chiến binh; quá hạn từ 30/06/2023)`)
  expect(lines.join('\n').length).toBeLessThan(5000)
})
