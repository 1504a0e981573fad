import { expect } from 'vitest'
import { assignHouses, binh, decisionOf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { test, type Person } from '../../../tests/harness/town.ts'

test('a decision is entered by the first act that names it, and once, however its number is written', async ({ town }) => {
  const clerk = town.as('linh.btc')
  await assignHouses(town)
  await clerk.tasks.assignTask({ ...(await termsFor(clerk)), document: { ...decisionOf(), number: '700-qđ/tu', issuer: 'TỈNH ỦY LAM SƠN' } })
  const { rows, total } = await town.as('binh.ccb').rulebook.listDocuments({ search: '700-QĐ' })
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({ number: '700-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-06-20' })
})

test('the same number of another day is another document: numbers restart each term', async ({ town }) => {
  const clerk = town.as('linh.btc')
  await assignHouses(town)
  await clerk.tasks.assignTask({ ...(await termsFor(clerk)), document: decisionOf('700-QĐ/TU', '2023-06-21') })
  expect((await clerk.rulebook.listDocuments({ search: '700-QĐ/TU' })).total).toBe(2)
})

test('measures and indicators are a catalogue that everybody signed in reads', async ({ town }) => {
  const measures = await town.as('quantri').rulebook.listMeasures({})
  expect(measures.find(({ name }) => name === 'nhà')).toMatchObject({ whole: true })
  expect(measures.find(({ name }) => name === 'km')).toMatchObject({ whole: false })
  const indicators = await town.as('quantri').rulebook.listIndicators({ search: 'so nha duoc xay' })
  expect(indicators.map(({ name, measureName }) => `${name} (${measureName})`)).toEqual(['Số nhà được xây mới, bàn giao (nhà)'])
})

const termsFor = async (clerk: Person) => ({ ...termsOf({ title: 'Việc khác theo cùng quyết định' }), holder: { kind: 'post' as const, postId: await postOf(clerk, binh) } })
