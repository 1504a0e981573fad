import { randomFrom, seedOf } from '../rights/random.ts'
import { killReports } from './kills.ts'
import { beginAnew, expect, people, test } from './town.ts'

test.use({ lineBreaks: true })
beginAnew()

// Once is enough: the outbox is the same on the phone.
test('Năm mươi lần bị cắt ngang khi gửi báo cáo: không mất, không trùng', { tag: '@desk' }, async ({ as, baseURL }) => {
  test.setTimeout(300_000)
  const seed = seedOf()
  const context = (await as(people.holder)).context()
  const killed = await killReports({ context, url: String(baseURL), task: { code: 'TU-0090', title: 'Số hóa hồ sơ' }, from: 1_100, random: randomFrom(seed) }, 50)
  console.log(`seed ${seed}: ${JSON.stringify(killed)}`)
  expect(killed.lost).toEqual([])
  expect(killed.doubled).toEqual([])
  expect(killed.refused).toBe(0)
  expect(killed.written).toBeGreaterThan(25)
})
