import { describe, expect } from 'vitest'
import { binh, decisionOf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { type Person, refusalOf, test } from '../../../tests/harness/town.ts'
import { act, below, document, on } from '../../../tests/harness/chart.ts'

describe('an act moves the chart from its day on', () => {
  test('two units merge into a new one: what hangs on them goes over, the days before stay as they were', async ({ town }) => {
    const tuan = town.as('tuan.btc').org
    const [a, b] = await below(town.as('tuan.btc'), 'H02')
    const province = await tuan.readUnit({ code: 'H02' })
    if (!a || !b) throw new Error('the town is too small')
    const given = act([{ kind: 'merge', fromUnitNos: [a.unitNo, b.unitNo], into: { code: a.code, name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: province.unitNo } } }])
    const preview = await town.as('tuan.btc').reorganisation.previewAct(given)
    expect(preview.faults).toEqual([])
    expect(preview.units.total).toBeGreaterThanOrEqual(3)
    const { id, state } = await town.as('tuan.btc').reorganisation.applyAct(given)
    expect(state).toBe('applied')
    expect(await tuan.readUnit({ code: a.code })).toMatchObject({ name: 'Đảng bộ xã Mới' })
    expect(await tuan.readUnit({ code: a.code, on: '2023-06-14' })).toMatchObject({ name: a.name, unitNo: a.unitNo })
    const told = await tuan.readAct({ id })
    expect(told.successions.rows.map(({ from, share }) => [from.unitNo, share])).toEqual([[a.unitNo, '1'], [b.unitNo, '1']])
    expect((await tuan.readStory({ unitNo: a.unitNo })).became.map(({ unit }) => unit.label)).toEqual(['Đảng bộ xã Mới'])
    const compared = await tuan.compareDays({ before: '2023-06-14', after: on, parentNo: province.unitNo })
    expect(compared.counts).toMatchObject({ new: 1, ended: 2 })
    expect((await tuan.compareDays({ before: '2023-06-14', after: on, onlyChanged: true, change: 'ended' })).rows.map(({ unitNo }) => unitNo)).toEqual([a.unitNo, b.unitNo])
    await town.as('tuan.btc').reorganisation.undoAct({ id, on, document: { ...document, number: '1672/NQ-UBTVQH15' } })
    expect(await tuan.readUnit({ code: a.code })).toMatchObject({ name: a.name, unitNo: a.unitNo })
    expect((await tuan.readStory({ unitNo: a.unitNo })).became).toEqual([])
  })

  test('a whole level is abolished: who was below comes under the province, and so do open tasks', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const districts = (await below(asker, 'TU')).filter(({ kind }) => kind === 'district')
    const before = sumsOf(await asker.reports.readOverview({}))
    const given = act([{ kind: 'abolish_level', unitKind: 'district' }])
    const preview = await asker.reorganisation.previewAct(given)
    expect(preview.faults).toEqual([])
    expect(preview.tasks.total).toBeGreaterThan(10)
    expect(preview.posts.total).toBeGreaterThan(10)
    const { id } = await asker.reorganisation.applyAct(given)
    expect((await below(asker, 'TU')).filter(({ kind }) => kind === 'district')).toEqual([])
    expect(before.tasks).toBeGreaterThan(1000)
    expect(sumsOf(await asker.reports.readOverview({}))).toEqual(before)
    const handover = await asker.reorganisation.readHandover({ id })
    expect(handover.total).toBeGreaterThanOrEqual(districts.length)
    for (const form of ['docx', 'pdf'] as const) {
      const file = await asker.reorganisation.readHandoverFile({ id, form })
      expect([file.name, Buffer.from(await file.arrayBuffer()).subarray(0, 2).toString('latin1')]).toEqual([`bang-ban-giao-nhiem-vu-${on}.${form}`, form === 'docx' ? 'PK' : '%P'])
    }
    expect(await refusalOf(town.as('nobody').reorganisation.readHandoverFile({ id, form: 'pdf' }))).toBe('not_signed_in')
    await asker.reorganisation.undoAct({ id, on, document: { ...document, number: '1673' } })
    expect((await below(asker, 'TU')).filter(({ kind }) => kind === 'district').map(({ code }) => code)).toEqual(districts.map(({ code }) => code))
  }, 120_000)

  test('a unit that goes on is renamed, recoded, moved and changed in kind; what stays the same is a fault', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const [unit] = await below(asker, 'H02')
    const other = await asker.org.readUnit({ code: 'H03' })
    if (!unit) throw new Error('the town is too small')
    const { unitNo } = unit
    await asker.reorganisation.applyAct(act([{ kind: 'rename', unitNo, name: 'Đảng bộ phường Mới' }, { kind: 'recode', unitNo, code: 'MOI-1' }, { kind: 'move', unitNo, under: { unitNo: other.unitNo } }, { kind: 'change_kind', unitNo, unitKind: 'sector' }]))
    expect(await asker.org.readUnit({ code: 'MOI-1' })).toMatchObject({ unitNo, name: 'Đảng bộ phường Mới', kind: 'sector', parentNo: other.unitNo })
    expect((await asker.org.readStory({ unitNo })).versions).toHaveLength(2)
    expect(await codesOf(asker, act([{ kind: 'rename', unitNo, name: 'Đảng bộ phường Mới' }]))).toEqual(['nothing_changes'])
    expect(await codesOf(asker, act([{ kind: 'move', unitNo: other.unitNo, under: { unitNo } }]))).toEqual(['under_itself'])
    expect(await codesOf(asker, act([{ kind: 'recode', unitNo, code: 'H03' }]))).toEqual(['code_taken'])
    expect(await codesOf(asker, act([{ kind: 'dissolve', unitNo: other.unitNo }]))).toContain('children_left')
    expect(await codesOf(asker, act([{ kind: 'found', code: 'X', name: 'Y', unitKind: 'base', under: null }]))).toEqual(['only_a_province_on_top'])
    expect(await codesOf(asker, { ...act([{ kind: 'dissolve', unitNo, to: { unitNo: other.unitNo } }]), on: '2023-06-01' })).toContain('changed_later')
    expect(await codesOf(asker, { ...act([{ kind: 'move', unitNo: other.unitNo, under: { unitNo } }]), on: '2023-06-01' }), 'who comes under it later').toEqual(['changed_later'])
  })

  test('nothing passes to a unit in an act of a day gone by, where it is known to have ended since', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const [first, second, third] = (await below(asker, 'H02')).filter(({ childCount }) => childCount === 0)
    if (!first || !second || !third) throw new Error('the town is too small')
    await asker.reorganisation.applyAct(act([{ kind: 'dissolve', unitNo: second.unitNo, to: { unitNo: third.unitNo } }]))
    const early = (to: number) => ({ ...act([{ kind: 'dissolve', unitNo: first.unitNo, to: { unitNo: to } }]), on: '2023-06-01' })
    expect(await codesOf(asker, early(second.unitNo))).toEqual(['changed_later'])
    expect(await refusalOf(asker.reorganisation.applyAct(early(second.unitNo)))).toBe('act_faulty')
    await asker.reorganisation.applyAct(early(third.unitNo))
  })

  test('a division waits for a choice of every task and post, proposes by shares, and divides none', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const h02 = await asker.org.readUnit({ code: 'H02' })
    const parts = ['Đông', 'Tây'].map((name, at) => ({ into: { code: `H02-${at}`, name: `Đảng bộ huyện ${name}`, unitKind: 'district' as const, under: { unitNo: h02.parentNo ?? 0 } }, share: at === 0 ? 0.6 : 0.4 }))
    const children = await below(asker, 'H02')
    const moves = children.map(({ unitNo }, at) => ({ kind: 'move' as const, unitNo, under: { newCode: `H02-${at % 2}` } }))
    const given = act([{ kind: 'split', fromUnitNo: h02.unitNo, parts, ends: true }, ...moves])
    const asked = await asker.reorganisation.previewAct(given)
    expect(asked.faults.map(({ code }) => code)).toEqual(['to_choose'])
    expect(asked.toChoose.total).toBeGreaterThan(3)
    const all = await asker.reorganisation.previewAct({ ...given, size: 500 })
    const choices = {
      posts: all.toChoose.rows.filter(({ kind }) => kind === 'post').map(({ id }, at) => ({ postId: id, to: { newCode: `H02-${at % 2}` } })),
      tasks: all.toChoose.rows.filter(({ kind }) => kind === 'task').flatMap(({ id, proposed }) => (proposed ? [{ taskId: id, to: proposed }] : [])),
    }
    const total = await taskCount(asker)
    const { id } = await asker.reorganisation.applyAct({ ...given, choices })
    expect(await taskCount(asker)).toBe(total)
    const handover = await asker.reorganisation.readHandover({ id })
    expect(handover.pairs.map(({ to, share }) => [to.code, share])).toEqual([['H02-0', '0.6'], ['H02-1', '0.4']])
    expect(new Set(handover.pairs.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId))).size).toBe(handover.pairs.flatMap(({ tasks }) => tasks).length)
  })

  test('a unit that helps with a task passes that on too: previewed, told in the story, taken back; milestones stay with the task', async ({ town }) => {
    const [clerk, asker] = [town.as('linh.btc'), town.as('tuan.btc')]
    const [a, b, c] = await below(asker, 'H02')
    const district = await asker.org.readUnit({ code: 'H02' })
    if (!a || !b || !c) throw new Error('the town is too small')
    const milestones = [{ dueOn: '2023-09-30', text: 'xong phần móng', amount: '8' }]
    const { id } = await clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'post', postId: await postOf(clerk, binh) }, document: decisionOf(), coUnitNos: [a.unitNo, b.unitNo, c.unitNo], milestones })
    const given = { ...act([{ kind: 'merge', fromUnitNos: [a.unitNo, b.unitNo], into: { code: 'MOI', name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: district.unitNo } } }]), on: '2023-06-30' }
    const { faults, helping } = await asker.reorganisation.previewAct(given)
    expect([faults, helping.rows.map(({ taskId, from, to }) => [taskId === id, from.unitNo, to.map(({ label }) => label)])]).toEqual([[], [[true, a.unitNo, ['Đảng bộ xã Mới']], [true, b.unitNo, []]]])
    const { id: actId } = await asker.reorganisation.applyAct(given)
    expect(await asker.reorganisation.previewUndo({ id: actId, on: given.on })).toMatchObject({ builtUpon: [], ending: [{ code: 'MOI' }], returning: [{ unitNo: a.unitNo, label: a.label }, { unitNo: b.unitNo }], counts: { helping: 2 } })
    const story = await clerk.progress.readTask({ id })
    expect(story).toMatchObject({ coUnits: ['Đảng bộ xã Mới', c.label].toSorted((x, y) => x.localeCompare(y, 'vi')), milestones, holderName: binh })
    expect(story.revisions.at(-1)).toMatchObject({ act: 'pass_on', reason: given.title })
    expect(story.revisions.map(({ coUnits }) => coUnits.length)).toEqual(expect.arrayContaining([3, 2]))
    expect(new Set((await clerk.progress.readTask({ id, on: '2023-06-29' })).coUnitNos)).toEqual(new Set([a.unitNo, b.unitNo, c.unitNo]))
    await asker.reorganisation.undoAct({ id: actId, on: '2023-06-30', document: { ...document, number: '1690' } })
    expect(await clerk.progress.readTask({ id })).toMatchObject({ milestones })
    expect(new Set((await clerk.progress.readTask({ id })).coUnitNos)).toEqual(new Set([a.unitNo, b.unitNo, c.unitNo]))
  })

  test('a task passes on with its milestones, and the story keeps who held and who assigned it by the names of then', async ({ town }) => {
    const [clerk, asker] = [town.as('linh.btc'), town.as('tuan.btc')]
    const [a, b] = await below(asker, 'H02')
    const district = await asker.org.readUnit({ code: 'H02' })
    if (!a || !b) throw new Error('the town is too small')
    const milestones = [{ dueOn: '2023-09-30', text: 'xong phần móng', amount: '8' }, { dueOn: '2023-11-15', text: 'lợp mái', amount: null }]
    const { id } = await clerk.tasks.assignTask({ ...termsOf(), holder: { kind: 'unit', unitNo: a.unitNo }, document: decisionOf(), milestones })
    await asker.reorganisation.applyAct({ ...act([{ kind: 'merge', fromUnitNos: [a.unitNo, b.unitNo], into: { code: 'MOI', name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: district.unitNo } } }]), on: '2023-06-30' })
    const story = await clerk.progress.readTask({ id })
    expect(story).toMatchObject({ holderName: 'Đảng bộ xã Mới', milestones })
    expect(story.revisions.map(({ act: one, holderName }) => [one, holderName])).toEqual(expect.arrayContaining([['assign', a.label], ['pass_on', 'Đảng bộ xã Mới']]))
    const { rows } = await clerk.progress.readTaskTimeline({ search: story.code, from: '2023-09-01', to: '2023-12-31' })
    expect(rows.map(({ label, milestones: some }) => [label, some.map(({ count, text }) => [count, text])])).toEqual([['Đảng bộ xã Mới', [[1, 'xong phần móng'], [1, 'lợp mái']]]])
  })

  test('a power at a unit that goes up into its superior ends, and no act gives one to who reorganises', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const given = act([{ kind: 'abolish_level', unitKind: 'district' }])
    const { powers } = await asker.reorganisation.previewAct({ ...given, size: 500 })
    expect(powers.rows.filter(({ kind }) => kind === 'authorisation').length).toBeGreaterThan(0)
    expect(powers.rows.every(({ to }) => to.length === 0)).toBe(true)
    await asker.reorganisation.applyAct(given)
    expect((await town.as('phuc.thuonglam').people.readSession({})).worksFor).toEqual([])
  }, 120_000)
})

/** Codes of the faults of a plan. */
const codesOf = async (asker: Person, given: ReturnType<typeof act>) => (await asker.reorganisation.previewAct(given)).faults.map(({ code }) => code)

const taskCount = async (asker: Person) => (await asker.progress.listTasks({ size: 1 })).total

/** What the province owes and has done, whoever assigned it. */
const sumsOf = ({ parts }: Awaited<ReturnType<Person['reports']['readOverview']>>) => {
  const sum = (of: (total: (typeof parts)[number]['total']) => number) => parts.reduce((all, { total }) => all + of(total), 0)
  return { tasks: sum(({ tasks }) => tasks), met: sum(({ accepted }) => accepted.met), overdue: sum(({ reported }) => reported.overdue) }
}
