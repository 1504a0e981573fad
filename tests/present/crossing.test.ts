import { Client } from 'pg'
import { expect } from 'vitest'
import { assignHouses, decisionOf, reportHouses, termsOf } from '../harness/acts.ts'
import { act, below, document, on } from '../harness/chart.ts'
import { test as base, type OwnTown, type Person } from '../harness/town.ts'
import { letReport } from '../sums/edits.ts'

/** A town of real commits, and its owner who looks whether what is kept is what is worked out. */
const test = base.extend('kept', async ({ ownTown }, { onCleanup }) => {
  const owner = new Client({ connectionString: ownTown.ownerUrl })
  await owner.connect()
  onCleanup(() => owner.end())
  return { owner, differing: async () => (await owner.query('select tasks, counters from progress.check_present(1)')).rows }
})

const none = [{ tasks: 0, counters: 0 }]
const rounds = 5

/** What came of works begun at the same moment: `done`, or the code of the refusal. A deadlock would be answered `busy`. */
const together = (works: Promise<unknown>[]): Promise<string[]> => Promise.all(works.map((work) => work.then(() => 'done', (error: Error & { code?: string }) => error.code ?? error.message)))

const byDocument = { document: decisionOf('713-QĐ/TU', '2023-06-25'), effectiveOn: '2023-06-30', reason: 'phân công lại' }

interface Held { id: string; version: number }

/** Posts by which the province's clerks give tasks. */
const postsOf = async (owner: Client, count: number) => (await owner.query<{ id: string }>(`select p.id from people.post p join org.unit_version v on v.province_id = p.province_id and v.unit_no = p.managed_by_unit_no and v.code = 'TU' and upper_inf(v.known)
  where upper_inf(p.known) and p.person_id not in (select person_id from people.account) order by p.id limit $1`, [count])).rows.map(({ id }) => id)

const assigned = async (town: OwnTown, posts: string[]): Promise<Held[]> => {
  const { tasks } = await town.as('linh.btc').tasks.assignTasks({ tasks: posts.map((postId, at) => ({ ...termsOf({ title: `Xây nhà đợt ${at}` }), holder: { kind: 'post' as const, postId } })), document: decisionOf() })
  return tasks.map(({ id }) => ({ id, version: 1 }))
}

test('holders that change crosswise at the same moment, one by one and many in one act, wait for each other and are counted right', async ({ ownTown: town, kept: { owner, differing } }) => {
  const posts = await postsOf(owner, 6)
  const tasks = await assigned(town, [...posts, ...posts])
  const clerk = town.as('linh.btc')
  for (let round = 1; round <= rounds; round++) {
    const postOf = (at: number) => ({ kind: 'post' as const, postId: posts[(at + round) % posts.length] as string })
    const singly = await together(tasks.map(({ id, version }, at) => clerk.tasks.changeHolder({ id, version, holder: postOf(at), ...byDocument })))
    expect(singly.filter((came) => came !== 'done' && came !== 'nothing_changed'), `round ${round}`).toEqual([])
    await renew(clerk, tasks)
    // The same rows in opposite order, to posts that none of them has: who comes second finds them moved, and neither is stopped in the middle.
    const many = (rows: Held[], at: number) => clerk.progress.doMany({ act: { kind: 'change_holder', holder: postOf(at), ...byDocument }, rows: rows.map(({ id, version }) => ({ id, version })) })
    const crosswise = await together([many(tasks.slice(0, 4), 4), many(tasks.slice(0, 4).toReversed(), 5)])
    expect(crosswise.toSorted(), `round ${round}`).toEqual(['done', 'rows_moved'])
    await renew(clerk, tasks)
    expect(await differing(), `round ${round}`).toEqual(none)
  }
}, 180_000)

const renew = async (clerk: Person, tasks: Held[]) => {
  for (const task of tasks) task.version = (await clerk.progress.readTask({ id: task.id })).version
}

test('results of one unit that are reported, accepted and given back at the same moment are all counted', async ({ ownTown: town, kept: { differing } }) => {
  const ids = [(await assignHouses(town)).id, (await assignHouses(town)).id, (await assignHouses(town)).id]
  const appraiser = town.as('nghia.btc')
  for (let round = 1; round <= rounds; round++) {
    const reported = await Promise.all(ids.flatMap((id) => [1, 2].map(() => reportHouses(town, id, { kind: 'added', amount: '1' }))))
    const [first = '', second = '', third = '', ...rest] = reported.map(({ id }) => id)
    const decided = await together([
      appraiser.progress.acceptMany({ ids: [first, second] }), appraiser.progress.acceptMany({ ids: [...rest].toReversed() }), appraiser.progress.returnProgress({ id: third, reason: 'thiếu minh chứng' }),
      ...ids.map((id) => reportHouses(town, id, { kind: 'added', amount: '1' })),
    ])
    expect(decided, `round ${round}`).toEqual(decided.map(() => 'done'))
  }
  expect(await differing()).toEqual(none)
  const amounts = await Promise.all(ids.map(async (id) => Number((await appraiser.progress.readTask({ id })).reported)))
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(rounds * (9 - 1))
}, 180_000)

test('an act of reorganisation beside results and changes of the tasks it passes on is carried out whole, and everything is counted', async ({ ownTown: town, kept: { owner, differing } }) => {
  await letReport(owner, 'thanh.btc')
  const tuan = town.as('tuan.btc')
  const [left, right] = (await below(tuan, 'H02'))
  if (!left || !right) throw new Error('the town is too small')
  const { unitNo } = await tuan.org.readUnit({ code: 'H02' })
  const held = (await owner.query<Held & { person: boolean }>(`select task_id as id, version, holder_person_id is not null and holder_person_id not in (select person_id from people.account) as person from progress.present where holder_unit_no = any ($1) and stage = 'in_force' order by code limit 12`, [[left.unitNo, right.unitNo]])).rows
  const reports = () => held.filter(({ person }) => person).map(({ id }) => town.as('thanh.btc').progress.reportProgress({ id, kind: 'added', amount: '1', onDay: on, documents: ['BB 01'] }))
  expect(held.filter(({ person }) => person).length).toBeGreaterThan(2)
  for (let round = 1; round <= 3; round++) {
    const withdrawn = held.pop()
    const version = (await tuan.progress.readTask({ id: withdrawn?.id ?? '' })).version
    const given = act([{ kind: 'merge', fromUnitNos: [left.unitNo, right.unitNo], into: { code: left.code, name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo } } }], { document: { ...document, number: `1671-${round}` } })
    const came = await together([
      tuan.reorganisation.applyAct(given), ...reports(),
      town.as('phuc.thuonglam').tasks.withdrawTask({ id: withdrawn?.id ?? '', version, ...byDocument, document: { number: `${round}-QĐ/HU`, issuer: 'Huyện ủy Thượng Lâm', issuedOn: '2023-06-01' } }),
    ])
    expect(came.filter((one) => one !== 'done' && one !== 'stale_version'), `round ${round}`).toEqual([])
    expect(await differing(), `round ${round}`).toEqual(none)
    const [applied] = (await tuan.org.listActs({})).rows
    const back = came[0] === 'done' ? await together([tuan.reorganisation.undoAct({ id: applied?.id ?? '', on, document: { ...document, number: `1672-${round}` } }), ...reports()]) : []
    expect(back.filter((one) => one !== 'done' && one !== 'stale_version'), `round ${round}, undone`).toEqual([])
    expect(await differing(), `round ${round}, undone`).toEqual(none)
  }
}, 180_000)
