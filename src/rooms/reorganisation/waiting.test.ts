import { describe, expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { hostOn } from '../../app.ts'
import { applyDue } from '../../due.ts'
import { entrances } from '../../jobs.ts'
import { readConfig } from '../../kit/config.ts'
import { contextOf } from '../../kit/job-task.ts'
import { openPool } from '../../kit/pool.ts'
import { inWork, type Work } from '../../kit/work.ts'
import { addUnits, findTopUnit } from '../org/public.ts'
import { openOperatorSession } from '../people/invite.ts'
import { foundProvince } from '../people/public.ts'
import { act, below, document, on } from '../../../tests/harness/chart.ts'
import type { GivenAct, Step } from './contract.ts'
import { letWait } from './waiting.ts'

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
    const dueOn = (today: string) => applyDue({ ...town, config: configOf(today) })
    expect(await dueOn('2023-07-09')).toEqual([])
    const settled = await Promise.all([dueOn('2023-07-10'), dueOn('2023-07-10')])
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
    const settled = await applyDue({ ...town, config: configOf('2023-07-10') })
    expect(settled.map(({ held }) => held)).toEqual([null, null])
    const jobs = openPool({ url: town.jobsUrl, size: 1 })
    const named = await contextOf({ pool: jobs, config: configOf('2023-07-10'), entrances, stopping: new AbortController().signal }).asOperator(second, (work) => findTopUnit(work))
    await Promise.all([pool.end(), jobs.end()])
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
    const settled = await applyDue({ ...town, config: configOf('2023-09-01') })
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

const configOf = (today: string) => readConfig({ GUONG_TODAY: today })
