import { expect } from 'vitest'
import { as } from '../../tests/harness/rounds.ts'
import { test } from '../../tests/harness/town.ts'
import { beginDemoStories } from './load.ts'

test('the demo holds a round of 41 units in every state of its board, with its letters drafted and its report begun', async ({ ownTown: town }) => {
  await beginDemoStories({ appUrl: town.appUrl, ownerUrl: town.ownerUrl, today: town.today, onProgress: () => {} })
  const { rows: [round] } = await as(town, 'linh.btc').listRounds({})
  expect(round?.counts).toEqual({ parts: 41, forms: 2, done: 12, waiting: 6, returned: 3, late: 20, owing: 23 })
  const { rows } = await as(town, 'linh.btc').listBoard({ id: round?.id ?? '', size: 100 })
  const states = Object.groupBy(rows, ({ cells: [first] }) => `${first?.state ?? ''}${first?.state === 'handed_in' && first.lateDays > 0 ? ', late' : ''}`)
  expect(Object.fromEntries(Object.entries(states).map(([state, units]) => [state, units?.length]))).toEqual({ accepted: 12, handed_in: 4, 'handed_in, late': 2, returned: 3, filling: 3, not_begun: 17 })
  expect(rows.filter(({ urgedTimes }) => urgedTimes > 0).map(({ unitLabel }) => unitLabel)).toEqual(['Huyện ủy Cẩm Sơn', 'Đảng ủy Bộ đội Biên phòng tỉnh', 'Sở Thông tin và Truyền thông'])
  const { letter, urgings } = await as(town, 'linh.btc').readRound({ id: round?.id ?? '' })
  expect([letter, urgings[0]?.letter]).toMatchObject([{ state: 'drafting' }, { state: 'drafting' }])
  const { report } = await town.as('linh.btc').consolidation.readRoundReport({ id: round?.id ?? '' })
  expect(report).toMatchObject({ sections: [{ version: 2 }, { version: 2 }, { version: 2 }], contradictions: 1, mayWrite: true, documents: [], quotations: [{ nth: 1, unitLabel: expect.stringContaining('ủy') as string }] })
  expect(report?.taskFigures.map(({ value, rows: behind }) => value !== null && Number(value) > 0 && behind !== null)).toEqual([true, true, true])
  expect(await town.as('nghia.btc').consolidation.compareRoundReport({ id: report?.id ?? '', only: 'differing' })).toMatchObject({ total: 1, typed: [], rows: [{ name: '1.dv_kt.trong_ky', contradicts: true, differences: [{ reason: null }, {}] }] })
})
