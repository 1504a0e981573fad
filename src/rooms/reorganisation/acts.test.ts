import { describe, expect } from 'vitest'
import { binh, decisionOf, postOf, termsOf } from '../../../tests/harness/acts.ts'
import { type Person, refusalOf, test } from '../../../tests/harness/town.ts'
import { hostOn } from '../../app.ts'
import { applyDue } from '../../due.ts'
import { openPool } from '../../kit/pool.ts'
import { inWork, type Work } from '../../kit/work.ts'
import { addUnits } from '../org/public.ts'
import { openOperatorSession } from '../people/invite.ts'
import { foundProvince, workIn } from '../people/public.ts'
import type { GivenAct, Step } from './contract.ts'
import { letWait } from './waiting.ts'

const document = { number: '1671/NQ-UBTVQH15', issuer: 'Ủy ban Thường vụ Quốc hội', issuedOn: '2023-06-01' }
const on = '2023-06-15'
const act = (steps: Step[], changes: Record<string, unknown> = {}) => ({ on, title: 'Sắp xếp đơn vị hành chính', document, steps, choices: {}, ...changes })

/** Units directly under the unit with this code. */
const below = async (asker: Person, code: string, at = on) => {
  const unit = await asker.org.readUnit({ code, on: at })
  return (await asker.org.listUnits({ parentNo: unit.unitNo, limit: 500, on: at })).rows
}

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

describe('what is undone, waits, is read from a table', () => {
  test('what is taken back on the day it was done is not held up by what stood there before', async ({ town }) => {
    const asker = town.as('tuan.btc').reorganisation
    const district = await town.as('tuan.btc').org.readUnit({ code: 'H02' })
    const [child] = await below(town.as('tuan.btc'), 'H02')
    if (!child) throw new Error('the town is too small')
    await asker.applyAct(act([{ kind: 'found', code: 'SANG', name: 'Đảng bộ lập buổi sáng', unitKind: 'base', under: { unitNo: district.unitNo } }]))
    const { unitNo } = await town.as('tuan.btc').org.readUnit({ code: 'SANG' })
    await asker.applyAct(act([{ kind: 'move', unitNo: child.unitNo, under: { unitNo } }], { document: { ...document, number: '1680' } }))
    const { id } = await asker.applyAct(act([{ kind: 'rename', unitNo, name: 'Đảng bộ đổi tên buổi chiều' }], { document: { ...document, number: '1681' } }))
    await asker.undoAct({ id, on, document: { ...document, number: '1682' } })
    expect(await town.as('tuan.btc').org.readUnit({ code: 'SANG' })).toMatchObject({ name: 'Đảng bộ lập buổi sáng' })
    expect((await below(town.as('tuan.btc'), 'SANG')).map((unit) => unit.unitNo)).toEqual([child.unitNo])
  })

  test('an act that others have built upon is not undone', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const h02 = await asker.org.readUnit({ code: 'H02' })
    const { id } = await asker.reorganisation.applyAct(act([{ kind: 'found', code: 'MOI', name: 'Đảng bộ xã Mới', unitKind: 'base', under: { unitNo: h02.unitNo } }]))
    const founded = await asker.org.readUnit({ code: 'MOI' })
    const { id: second } = await asker.reorganisation.applyAct(act([{ kind: 'rename', unitNo: founded.unitNo, name: 'Đảng bộ xã Mới nữa' }]))
    const paper = (number: string) => ({ ...document, number })
    expect(await refusalOf(asker.reorganisation.undoAct({ id, on, document: paper('2') }))).toBe('act_built_upon')
    expect((await asker.reorganisation.previewUndo({ id, on })).builtUpon.length).toBeGreaterThan(0)
    expect(await refusalOf(asker.reorganisation.previewUndo({ id, on: '2023-06-14' }))).toBe('undo_before_act')
    expect(await refusalOf(asker.reorganisation.undoAct({ id: second, on: '2023-06-14', document: paper('2') }))).toBe('undo_before_act')
    expect(await refusalOf(asker.reorganisation.undoAct({ id: second, on: '2030-01-01', document: paper('2') }))).toBe('undo_ahead')
    await asker.reorganisation.undoAct({ id: second, on: '2023-06-20', document: paper('2') })
    expect(await refusalOf(asker.reorganisation.undoAct({ id: second, on, document: paper('3') }))).toBe('act_already_undone')
    expect([(await asker.org.readUnit({ code: 'MOI', on: '2023-06-19' })).name, (await asker.org.readUnit({ code: 'MOI' })).name]).toEqual(['Đảng bộ xã Mới nữa', 'Đảng bộ xã Mới'])
  })

  test('an act of a day to come waits, is withdrawn once, and its table is read without writing', async ({ town }) => {
    const asker = town.as('tuan.btc')
    const given = { ...act([{ kind: 'abolish_level', unitKind: 'district' }]), on: '2025-07-01' }
    const { id, state } = await asker.reorganisation.applyAct(given)
    expect(state).toBe('waiting')
    expect(await asker.reorganisation.listPlanned({})).toMatchObject({ total: 1, mayReorganise: true, rows: [{ id, state: 'waiting', counts: { abolish_level: 1 } }] })
    expect((await asker.reorganisation.readPlanned({ id })).given.steps).toEqual(given.steps)
    await asker.reorganisation.withdrawPlanned({ id, reason: 'chưa đủ điều kiện' })
    expect(await refusalOf(asker.reorganisation.withdrawPlanned({ id, reason: 'lần nữa' }))).toBe('act_not_waiting')
    expect(await refusalOf(asker.reorganisation.readTable({ file: new File(['a,b\n1,2\n'], 'bang.csv'), on }))).toBe('table_unreadable')
    const line = 'old_province_code,old_province,old_district_code,old_district,old_commune_code,old_commune,divided,new_province_code,new_province,new_commune_code,new_commune\n02,A,024,B,00688,C,0,08,D,00691,E\n'
    expect(await asker.reorganisation.readTable({ file: new File([line], 'bang.csv'), on })).toMatchObject({ rows: 1, notPlaced: [{ row: 2 }] })
  })

  test('of two processes on its day one applies it, once; what no longer holds stays with its reason', async ({ ownTown: town }) => {
    const asker = town.as('tuan.btc')
    const districts = (await below(asker, 'TU')).filter(({ kind }) => kind === 'district')
    const [first, second] = districts
    if (!first || !second) throw new Error('the town is too small')
    const wait = (steps: Step[], number: string) => asker.reorganisation.applyAct({ on: '2023-07-10', title: `Sắp xếp ${number}`, document: { ...document, number }, steps, choices: {} })
    await wait([{ kind: 'merge', fromUnitNos: [first.unitNo], into: { unitNo: second.unitNo } }], '1')
    await wait([{ kind: 'rename', unitNo: first.unitNo, name: 'Đảng bộ huyện Khác' }], '2')
    const on = (today: string) => applyDue({ ...town, config: { today } })
    expect(await on('2023-07-09')).toEqual([])
    const settled = await Promise.all([on('2023-07-10'), on('2023-07-10')])
    expect(settled.flat().filter(({ actId }) => actId !== null)).toHaveLength(1)
    expect((await asker.reorganisation.listPlanned({})).rows.map(({ state }) => state).toSorted()).toEqual(['applied', 'held'])
  })

  test('acts that wait are applied on their day in every storage home', async ({ ownTown: town }) => {
    const asker = town.as('tuan.btc')
    const [unit] = await below(asker, 'H02')
    if (!unit) throw new Error('the town is too small')
    const tokenHash = await openOperatorSession(town.ownerUrl, null) ?? null
    const pool = openPool({ url: town.appUrl, size: 1 })
    const asOperator = <Result>(run: (work: Work) => Promise<Result>) => inWork(hostOn(pool, { today: '2023-06-30' }), { tokenHash, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, run)
    const wait = (unitNo: number, number: string): GivenAct => ({ ...act([{ kind: 'rename', unitNo, name: `Tên mới ${number}` }]), on: '2023-07-10', document: { ...document, number }, choices: { tasks: [], posts: [], wholes: [] } })
    await asker.reorganisation.applyAct(wait(unit.unitNo, '1'))
    const second = await asOperator(async (work) => {
      await foundProvince(work, 'Tỉnh Hai')
      await addUnits(work, { units: [{ unitNo: 1, code: 'T2', name: 'Tỉnh ủy Hai', committeeName: null, kind: 'province', kindName: 'Đảng bộ tỉnh', memberCount: null, parentNo: null, foundedOn: null }], bodies: [] })
      await letWait(work, wait(1, '2'))
      return work.actor.provinceId
    })
    const settled = await applyDue({ ...town, config: { today: '2023-07-10' } })
    expect(settled.map(({ held }) => held)).toEqual([null, null])
    const named = await asOperator(async (work) => { await workIn(work, second); return (await import('../org/public.ts')).findTopUnit(work) })
    await pool.end()
    expect(named?.code).toBe('T2')
    expect((await asker.org.readStory({ unitNo: unit.unitNo })).versions.at(-1)?.name).toBe('Tên mới 1')
  })

  test('acts whose days passed together are applied in the order of their days, in whichever order they were planned', async ({ ownTown: town }) => {
    const asker = town.as('tuan.btc')
    const [unit] = await below(asker, 'H02')
    if (!unit) throw new Error('the town is too small')
    for (const [name, day] of [['Đảng bộ tháng Tám', '2023-08-20'], ['Đảng bộ tháng Bảy', '2023-07-10']] as const) {
      await asker.reorganisation.applyAct(act([{ kind: 'rename', unitNo: unit.unitNo, name }], { on: day, document: { ...document, number: day } }))
    }
    const settled = await applyDue({ ...town, config: { today: '2023-09-01' } })
    expect(settled.map(({ onDay, held }) => [onDay, held])).toEqual([['2023-07-10', null], ['2023-08-20', null]])
    const names = (await asker.org.readStory({ unitNo: unit.unitNo })).versions.map(({ name }) => name)
    expect(names.slice(-2)).toEqual(['Đảng bộ tháng Bảy', 'Đảng bộ tháng Tám'])
  })

  test('whoever is signed in reads the acts; preparing, applying and undoing need the power', async ({ town }) => {
    const given = act([{ kind: 'abolish_level', unitKind: 'district' }])
    const { id } = await town.as('tuan.btc').reorganisation.applyAct({ ...given, on: '2030-01-01' })
    expect(await refusalOf(town.as('linh.btc').reorganisation.applyAct(given))).toBe('not_allowed')
    expect(await refusalOf(town.as('quantri').reorganisation.applyAct(given))).toBe('not_the_reorganiser')
    expect((await town.as('linh.btc').reorganisation.previewAct(given)).faults).toEqual([])
    for (const username of ['binh.ccb', 'phuc.thuonglam', 'quantri']) {
      const { reorganisation, org } = town.as(username)
      expect(await refusalOf(reorganisation.previewAct(given))).toBe('not_the_reorganiser')
      expect(await refusalOf(reorganisation.readPlanned({ id }))).toBe('not_the_reorganiser')
      expect(await refusalOf(reorganisation.readTable({ file: new File(['x'], 'x.csv'), on }))).toBe('not_the_reorganiser')
      expect(['not_allowed', 'not_the_reorganiser']).toContain(await refusalOf(reorganisation.withdrawPlanned({ id, reason: 'không' })))
      expect(['not_allowed', 'not_the_reorganiser']).toContain(await refusalOf(reorganisation.previewUndo({ id, on })))
      expect(await refusalOf(reorganisation.readHandoverFile({ id, form: 'pdf' }))).toBe('not_found')
      expect(['not_allowed', 'not_the_reorganiser']).toContain(await refusalOf(reorganisation.undoAct({ id, on, document })))
      expect(await refusalOf(reorganisation.readHandover({ id }))).toBe('not_found')
      expect((await reorganisation.listPlanned({})).mayReorganise).toBe(false)
      expect(await org.listActs({})).toMatchObject({ total: 0 })
      expect(Array.isArray((await org.listChangeDays({})).days)).toBe(true)
    }
  })
})

/** Codes of the faults of a plan. */
const codesOf = async (asker: Person, given: ReturnType<typeof act>) => (await asker.reorganisation.previewAct(given)).faults.map(({ code }) => code)

const taskCount = async (asker: Person) => (await asker.progress.listTasks({ size: 1 })).total

/** What the province owes and has done, whoever assigned it. */
const sumsOf = ({ parts }: Awaited<ReturnType<Person['reports']['readOverview']>>) => {
  const sum = (of: (total: (typeof parts)[number]['total']) => number) => parts.reduce((all, { total }) => all + of(total), 0)
  return { tasks: sum(({ tasks }) => tasks), met: sum(({ accepted }) => accepted.met), overdue: sum(({ reported }) => reported.overdue) }
}
