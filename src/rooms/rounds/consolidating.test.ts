import { expect } from 'vitest'
import { tokenOf } from '../../../tests/harness/database.ts'
import { test, type Town } from '../../../tests/harness/town.ts'
import { hashSecret } from '../../kit/id.ts'
import { inWork, type Work } from '../../kit/work.ts'
import { hostOn } from '../../app.ts'
import { as, filled, handInFirst, openRound, unitOf } from '../../../tests/harness/rounds.ts'
import { acceptedForms, roundFacts, wordsOf } from './public.ts'

/** Something asked as somebody, past the API: what later rooms do. */
const asking = <T>(town: Town, who: string, run: (work: Work) => Promise<T>) =>
  inWork(hostOn(town.pool, { today: town.today }), { tokenHash: hashSecret(tokenOf(who)), language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, run)

test('what a report of a round is made from: accepted forms with their sums, and the words with their authors', async ({ town }) => {
  const { id } = await openRound(town)
  const first = await handInFirst(town, id, { rows: [{ key: 'cuoc', cells: { ke_hoach: '20', trong_ky: '12', ghi_chu: 'Chậm do mưa lũ' } }, { key: 'dang_vien', cells: { ke_hoach: '100', trong_ky: '40' } }] })
  const toUnitNo = await unitOf(town, 'TU')
  const none = await asking(town, 'linh.btc', (work) => acceptedForms(work, { roundId: id, toUnitNo }))
  expect(none.map(({ units, sums, asked }) => [units.length, sums.length, asked])).toEqual([[0, 0, 2], [0, 0, 2]])
  await as(town, 'nghia.btc').acceptSubmission({ id: first.id })
  const accepted = await asking(town, 'linh.btc', (work) => acceptedForms(work, { roundId: id, toUnitNo }))
  expect(accepted[0]).toMatchObject({ asked: 2, sums: filled('12', '40'), units: [{ unitLabel: 'Huyện ủy Thượng Lâm', unitCode: 'H02', nth: 1, handedByName: 'Chẩu Văn Đạt', decidedByName: 'Bùi Trung Nghĩa', remark: 'Đã hoàn thành phần lớn kế hoạch.' }] })
  expect(wordsOf(accepted)).toMatchObject([{ unitLabel: 'Huyện ủy Thượng Lâm', byName: 'Chẩu Văn Đạt', column: null }, { line: 'Số cuộc kiểm tra', column: 'Ghi chú', text: 'Chậm do mưa lũ' }])
  expect(await asking(town, 'linh.btc', (work) => roundFacts(work, { unitNo: toUnitNo, period: '2023-H1' }))).toMatchObject([{ id, closingOn: '2023-06-25', dueOn: '2023-06-28', unitNo: toUnitNo }])
  expect(await asking(town, 'binh.ccb', (work) => roundFacts(work, { ids: [id] }))).toEqual([])
})
