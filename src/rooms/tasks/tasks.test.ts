import { describe, expect } from 'vitest'
import { assignHouses, binh, decisionOf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const read = (town: Town, id: string, view = {}) => town.as('linh.btc').progress.readTask({ id, ...view })
const proposed = async (town: Town, changes: Record<string, unknown> = {}) =>
  town.as('binh.ccb').tasks.proposeTask({ ...termsOf(changes), holder: { kind: 'post', postId: await postOf(town.as('binh.ccb'), binh) } })

describe('from a proposal to an assigned task', () => {
  test('the holder proposes, the clerk adjusts and assigns by a document', async ({ town }) => {
    const { id, version, code } = await proposed(town)
    expect(code).toMatch(/^TU-\d{4}$/)
    expect(await read(town, id)).toMatchObject({ stage: 'proposed', holderName: binh, plan: '16', documentNumber: null })
    const adjusted = await town.as('linh.btc').tasks.adjustProposal({ id, version, ...termsOf({ plan: '20' }), reason: 'nguồn lực đủ' })
    await town.as('linh.btc').tasks.assignProposal({ id, version: adjusted.version, document: decisionOf() })
    expect(await read(town, id)).toMatchObject({ stage: 'in_force', plan: '20', target: '80', documentNumber: '700-QĐ/TU', supplementary: false, assigningUnitCode: 'TU' })
  })

  test('the holder adjusts his own proposal, and no more once it is assigned', async ({ town }) => {
    const { id, version } = await proposed(town)
    const adjusted = await town.as('binh.ccb').tasks.adjustProposal({ id, version, ...termsOf({ plan: '18' }) })
    const assigned = await town.as('linh.btc').tasks.assignProposal({ id, version: adjusted.version, document: decisionOf() })
    expect(await refusalOf(town.as('binh.ccb').tasks.adjustProposal({ id, version: assigned.version, ...termsOf({ plan: '1' }) }))).toBe('wrong_stage')
  })

  test('the holder words the milestones of his proposal anew', async ({ town }) => {
    const { id, version } = await proposed(town, { milestones: [{ dueOn: '2023-09-30', text: 'xong phần móng' }] })
    const adjusted = await town.as('binh.ccb').tasks.adjustProposal({ id, version, ...termsOf(), milestones: [{ dueOn: '2023-10-31', text: 'xong phần móng' }] })
    expect(await read(town, id)).toMatchObject({ milestones: [{ dueOn: '2023-10-31', text: 'xong phần móng', amount: null }] })
    expect(await refusalOf(town.as('dat.thuonglam').tasks.adjustProposal({ id, version: adjusted.version, ...termsOf(), milestones: [] }))).toMatch(/not_the_holder|not_found/)
  })

  test('nobody proposes in another person\'s name', async ({ town }) => {
    const postId = await postOf(town.as('dat.thuonglam'), binh)
    expect(await refusalOf(town.as('dat.thuonglam').tasks.proposeTask({ ...termsOf(), holder: { kind: 'post', postId } }))).toBe('not_the_holder')
  })

  test('a proposal is declined with a reason, and then stays so', async ({ town }) => {
    const { id, version } = await proposed(town)
    const declined = await town.as('linh.btc').tasks.declineProposal({ id, version, reason: 'trùng với việc đã giao' })
    expect(await read(town, id)).toMatchObject({ stage: 'declined' })
    expect(await refusalOf(town.as('linh.btc').tasks.assignProposal({ id, version: declined.version, document: decisionOf() }))).toBe('wrong_stage')
  })

  test('only the assigning body\'s officers decline and assign', async ({ town }) => {
    const { id, version } = await proposed(town)
    expect(await refusalOf(town.as('nghia.btc').tasks.declineProposal({ id, version, reason: 'không rõ' }))).toBe('not_the_assigner')
    expect(await refusalOf(town.as('nghia.btc').tasks.assignProposal({ id, version, document: decisionOf() }))).toBe('not_the_assigner')
    expect(await refusalOf(town.as('binh.ccb').tasks.assignProposal({ id, version, document: decisionOf() }))).toBe('nobody_assigns_to_himself')
  })
})

describe('assigning', () => {
  test('the provincial clerk assigns to who the province manages', async ({ town }) => {
    const { id } = await assignHouses(town)
    expect(await read(town, id)).toMatchObject({ stage: 'in_force', holderName: binh, holderPost: 'Chủ tịch Hội Cựu chiến binh tỉnh', assigningBodyName: 'Ban Thường vụ Tỉnh ủy', stateReported: 'not_started', plan: '16' })
  })

  test('a supplementary task with milestones and helping units keeps them', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const district = await clerk.org.readUnit({ code: 'H02' })
    const { id } = await clerk.tasks.assignTask({
      ...termsOf(), holder: { kind: 'post', postId: await postOf(clerk, binh) }, document: decisionOf(), supplementary: true, coUnitNos: [district.unitNo], milestones: [{ dueOn: '2023-09-30', text: 'xong phần móng', amount: '8' }],
    })
    expect(await read(town, id)).toMatchObject({ supplementary: true, coUnits: [district.label], milestones: [{ dueOn: '2023-09-30', text: 'xong phần móng', amount: '8' }] })
  })

  test('milestones and helping units are revised from a day on, and stay as they are where nothing is said of them', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const [first, second] = [await clerk.org.readUnit({ code: 'H02' }), await clerk.org.readUnit({ code: 'M02' })]
    const milestones = [{ dueOn: '2023-06-30', text: 'xong khảo sát' }, { dueOn: '2023-09-30', text: 'xong phần móng', amount: '8' }]
    const { id, version } = await clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'post', postId: await postOf(clerk, binh) }, document: decisionOf(), coUnitNos: [first.unitNo], milestones })
    const by = { id, effectiveOn: '2023-06-25', document: decisionOf('713-QĐ/TU', '2023-06-25') }
    const kept = await clerk.tasks.reviseTask({ ...by, ...termsOf(), version, dueOn: '2023-12-20' })
    expect(await read(town, id)).toMatchObject({ coUnitNos: [first.unitNo], milestones })
    const changed = await clerk.tasks.reviseTask({ ...by, ...termsOf(), version: kept.version, dueOn: '2023-12-20', milestones: [{ dueOn: '2023-09-30', text: 'xong phần móng', amount: '8.0' }, { dueOn: '2023-11-15', text: 'lợp mái' }], coUnitNos: [second.unitNo] })
    expect(await read(town, id)).toMatchObject({ coUnits: [second.label], milestones: [{ text: 'xong phần móng' }, { dueOn: '2023-11-15', text: 'lợp mái', amount: null }] })
    expect(await clerk.progress.readTask({ id, on: '2023-06-24' })).toMatchObject({ coUnits: [first.label], milestones: [{ text: 'xong khảo sát' }, { text: 'xong phần móng' }] })
    const same = { ...by, ...termsOf(), version: changed.version, dueOn: '2023-12-20', coUnitNos: [second.unitNo] }
    expect(await refusalOf(clerk.tasks.reviseTask(same))).toBe('nothing_changed')
    expect(await refusalOf(town.as('nghia.btc').tasks.reviseTask({ ...same, coUnitNos: [] }))).toBe('not_the_assigner')
    await clerk.tasks.reviseTask({ ...same, milestones: [], coUnitNos: [] })
    expect(await read(town, id)).toMatchObject({ coUnits: [], milestones: [] })
  })

  test('a product is owed instead of a number', async ({ town }) => {
    const { id } = await assignHouses(town, { indicator: null, measure: null, plan: null, target: null, product: 'Đề án xóa nhà tạm' })
    expect(await read(town, id)).toMatchObject({ product: 'Đề án xóa nhà tạm', plan: '1', indicatorName: null })
  })

  test('an organisation holds a task as well', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { unitNo, label } = await clerk.org.readUnit({ code: 'M02' })
    const { id } = await clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'unit', unitNo }, document: decisionOf() })
    expect(await read(town, id)).toMatchObject({ holderPersonId: null, holderName: label })
    await expect(town.as('binh.ccb').progress.readTask({ id })).resolves.toMatchObject({ taskId: id, offers: expect.arrayContaining([{ act: 'report', allowed: true, why: null }]) as unknown })
  })

  test('many tasks are given in one document, and codes follow each other', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const holders = [await postOf(clerk, binh), await postOf(clerk, 'Chẩu Văn Đạt')]
    const { tasks } = await clerk.tasks.assignTasks({ document: decisionOf(), tasks: holders.map((postId) => ({ ...termsOf(), holder: { kind: 'post' as const, postId } })) })
    const [first, second] = tasks.map(({ code }) => Number(code.slice(3)))
    expect(second).toBe((first ?? 0) + 1)
  })

  test('one wrong line among many leaves nothing behind', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { total } = await clerk.progress.listTasks({})
    const postId = await postOf(clerk, binh)
    const lines = [termsOf(), termsOf({ plan: '1.5' })].map((terms) => ({ ...terms, holder: { kind: 'post' as const, postId } }))
    expect(await refusalOf(clerk.tasks.assignTasks({ document: decisionOf('701-QĐ/TU'), tasks: lines }))).toBe('whole_numbers_only')
    expect((await clerk.progress.listTasks({})).total).toBe(total)
    expect((await clerk.rulebook.listDocuments({ search: '701-QĐ/TU' })).total).toBe(0)
  })

  test('a body above does not assign in the name of the district', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const postId = await postOf(clerk, 'Tô Văn Phúc')
    expect(await refusalOf(clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'post', postId }, document: decisionOf() }))).toBe('not_the_assigner')
  })

  test('nobody assigns to himself, though his body manages him', async ({ town }) => {
    const clerk = town.as('phuc.thuonglam')
    const postId = await postOf(clerk, 'Tô Văn Phúc')
    expect(await refusalOf(clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'post', postId }, document: decisionOf('9-QĐ/HU') }))).toBe('nobody_assigns_to_himself')
  })

  test('nobody assigns to who has let him report in his place', async ({ town }) => {
    const { rows: [clerk] } = await town.as('binh.ccb').people.listPeople({ search: 'Lý Thị Thanh Linh' })
    await town.as('binh.ccb').people.delegate({ toPersonId: clerk?.id as string, scope: 'report', fromOn: '2023-06-01', untilOn: '2023-12-31' })
    expect(await refusalOf(assignHouses(town))).toBe('nobody_assigns_to_himself')
  })

  test.for([
    ['whole things in whole numbers', { plan: '16.5' }, 'whole_numbers_only'],
    ['a number or a product, not both', { product: 'Đề án' }, 'number_or_product'],
    ['a number or a product, not neither', { indicator: null, measure: null, plan: null, target: null }, 'number_or_product'],
    ['years that run forward', { horizon: { kind: 'period', from: 2025, to: 2021 } }, 'horizon_backwards'],
    ['a measure of the catalogue', { measure: 'sải tay' }, 'measure_unknown'],
    ['a plan above nothing', { plan: '0' }, 'invalid_input'],
    ['a day that exists', { dueOn: '2023-02-30' }, 'invalid_input'],
  ] as const)('it takes %s', async ([, changes, code], { town }) => {
    expect(await refusalOf(assignHouses(town, changes))).toBe(code)
  })

  test('a code that stands is not given twice', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const holder = { kind: 'post' as const, postId: await postOf(clerk, binh) }
    expect(await refusalOf(clerk.tasks.assignTask({ ...termsOf(), holder, document: decisionOf(), code: 'TU-0088' }))).toBe('task_code_taken')
  })
})

describe('changing what was assigned', () => {
  test('a revision counts from its day: before it the old terms hold, and what was known stays known', async ({ ownTown: town }) => {
    const { id, version } = await assignHouses(town)
    const before = new Date().toISOString()
    const clerk = town.as('linh.btc')
    await clerk.tasks.reviseTask({ id, version, ...termsOf({ plan: '12', target: '60', dueOn: '2023-11-30' }), effectiveOn: '2023-06-25', document: decisionOf('712-QĐ/TU', '2023-06-25'), reason: 'giảm nguồn lực' })
    expect(await read(town, id)).toMatchObject({ plan: '12', target: '60', dueOn: '2023-11-30', documentNumber: '712-QĐ/TU' })
    expect(await read(town, id, { on: '2023-06-24' })).toMatchObject({ plan: '16', target: '80', dueOn: '2023-12-31', documentNumber: '700-QĐ/TU' })
    expect(await read(town, id, { known: before })).toMatchObject({ plan: '16', target: '80', dueOn: '2023-12-31' })
    expect((await read(town, id)).revisions.map(({ act }) => act)).toEqual(expect.arrayContaining(['assign', 'revise']))
  })

  test('a revision without a document is refused, and so is one that changes nothing', async ({ town }) => {
    const { id, version } = await assignHouses(town)
    const clerk = town.as('linh.btc')
    expect(await refusalOf(clerk.tasks.reviseTask({ id, version, ...termsOf({ plan: '12' }), effectiveOn: '2023-06-25' }))).toBe('document_needed')
    expect(await refusalOf(clerk.tasks.reviseTask({ id, version, ...termsOf({ plan: '16.0' }), effectiveOn: '2023-06-25', document: decisionOf() }))).toMatch(/nothing_changed|whole_numbers_only/)
    expect(await refusalOf(clerk.tasks.reviseTask({ id, version, ...termsOf(), effectiveOn: '2023-06-25', document: decisionOf() }))).toBe('nothing_changed')
  })

  test('who saw an older version is told, with both versions', async ({ town }) => {
    const { id, version } = await assignHouses(town)
    const clerk = town.as('linh.btc')
    const revise = (plan: string, number: string) => clerk.tasks.reviseTask({ id, version, ...termsOf({ plan }), effectiveOn: '2023-06-25', document: decisionOf(number, '2023-06-25') })
    await revise('12', '712-QĐ/TU')
    await expect(revise('14', '713-QĐ/TU')).rejects.toMatchObject({ code: 'stale_version', status: 409, data: { yours: 1, newest: 2 } })
    expect(await read(town, id)).toMatchObject({ plan: '12', version: 2 })
  })

  test('two clerks at the same moment: one is taken, the other is told', async ({ ownTown: town }) => {
    const { id, version } = await assignHouses(town)
    const revise = (plan: string) => town.as('linh.btc').tasks.reviseTask({ id, version, ...termsOf({ plan }), effectiveOn: '2023-06-25', document: decisionOf(`${plan}-QĐ/TU`, '2023-06-25') })
    const ends = await Promise.allSettled(['11', '12', '13', '14'].map(revise))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'stale_version' })
    expect(await read(town, id)).toMatchObject({ version: 2 })
  })

  test('several clerks assign by one new document at the same moment, and it is entered once', async ({ ownTown: town }) => {
    const clerk = town.as('linh.btc')
    const postId = await postOf(clerk, binh)
    const ends = await Promise.all([1, 2, 3, 4].map((n) => clerk.tasks.assignTask({ ...termsOf({ title: `Việc thứ ${n} theo quyết định mới` }), holder: { kind: 'post', postId }, document: decisionOf('777-QĐ/TU') })))
    expect(new Set(ends.map(({ code }) => code)).size).toBe(4)
    expect((await clerk.rulebook.listDocuments({ search: '777-QĐ/TU' })).total).toBe(1)
  })

  test('a withdrawn task no longer counts from its day on, but did before', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { id, version } = await assignHouses(town)
    const { total } = await clerk.progress.listTasks({})
    await clerk.tasks.withdrawTask({ id, version, effectiveOn: '2023-06-28', document: decisionOf('720-QĐ/TU', '2023-06-28'), reason: 'giao cho đơn vị khác' })
    expect((await clerk.progress.listTasks({})).total).toBe(total - 1)
    expect((await clerk.progress.listTasks({ on: '2023-06-27' })).total).toBe(total)
    expect(await read(town, id)).toMatchObject({ stage: 'withdrawn' })
    expect(await read(town, id, { on: '2023-06-27' })).toMatchObject({ stage: 'in_force' })
  })

  test('a task passes to another holder from a day on, and the old one can not report any more', async ({ town }) => {
    const clerk = town.as('linh.btc')
    const { id, version } = await assignHouses(town)
    const postId = await postOf(clerk, 'Chẩu Văn Đạt')
    const change = (changes: object) => clerk.tasks.changeHolder({ id, version, holder: { kind: 'post', postId }, effectiveOn: '2023-06-26', document: decisionOf('721-QĐ/TU', '2023-06-26'), reason: 'nghỉ hưu', ...changes })
    await change({})
    expect(await read(town, id)).toMatchObject({ holderName: 'Chẩu Văn Đạt' })
    expect(await read(town, id, { on: '2023-06-25' })).toMatchObject({ holderName: binh })
    expect(await refusalOf(town.as('binh.ccb').progress.reportProgress({ id, amount: '1', onDay: '2023-06-30', documents: ['BB 01'] }))).toBe('not_found')
    await town.as('dat.thuonglam').progress.reportProgress({ id, amount: '1', onDay: '2023-06-30', documents: ['BB 01'] })
    expect(await refusalOf(change({ version: 2 }))).toBe('nothing_changed')
  })

  test.for(['binh.ccb', 'nghia.btc', 'hai.ubkt'])('%s neither revises, withdraws nor passes on a task', async (username, { town }) => {
    const { id, version } = await assignHouses(town)
    const expected = username === 'binh.ccb' ? 'nobody_assigns_to_himself' : 'not_the_assigner'
    const person = town.as(username)
    const by = { id, version, effectiveOn: '2023-06-25', document: decisionOf(), reason: 'không có' }
    expect(await refusalOf(person.tasks.reviseTask({ ...by, ...termsOf({ plan: '2' }) }))).toBe(expected)
    expect(await refusalOf(person.tasks.withdrawTask(by))).toBe(expected)
    expect(await refusalOf(person.tasks.changeHolder({ ...by, holder: { kind: 'post', postId: await postOf(person, 'Chẩu Văn Đạt') } }))).toBe(expected)
  })
})

describe('what is not visible', () => {
  test('a task of another answers exactly like one that does not exist', async ({ town }) => {
    const { rows: [other] } = await town.as('phuc.thuonglam').progress.listTasks({ unitNo: (await town.as('phuc.thuonglam').org.readUnit({ code: 'H02' })).unitNo })
    const ask = async (id: string) => (await town.request('binh.ccb', { method: 'GET', url: `/api/tasks/${id}` }))
    const [hidden, absent] = [await ask(other?.taskId as string), await ask(crypto.randomUUID())]
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).toBe(absent.body)
    expect(await refusalOf(town.as('binh.ccb').tasks.withdrawTask({ id: other?.taskId as string, version: 1, effectiveOn: '2023-06-25', document: decisionOf(), reason: 'không' }))).toBe('not_found')
  })

  test('an administrator of accounts sees no tasks but his own', async ({ town }) => {
    const { rows, total } = await town.as('quantri').progress.listTasks({})
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ holderName: 'Ma Thị Thanh Nga' })
  })
})
