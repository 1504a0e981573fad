import { expect } from 'vitest'
import { act, below, on } from './chart.ts'
import type { Town } from './town.ts'

/** The day on which these tests act. */
export const today = '2023-06-30'

export const numberOf = async (town: Town, code: string, day = today) => (await town.as('linh.btc').org.readUnit({ code, on: day })).unitNo

/** The district Thượng Lâm goes over whole into Hạ Lâm, today, by who reorganises the province; or, with its head, into a new one. */
export const mergeDistricts = async (town: Town, into: 'H03' | 'new' = 'H03') => {
  const from = await numberOf(town, 'H02')
  const target = into === 'H03' ? { unitNo: await numberOf(town, 'H03') } : { code: 'H99', name: 'Đảng bộ huyện Song Lâm', unitKind: 'district' as const, under: { unitNo: await numberOf(town, 'TU') } }
  const { state } = await town.as('tuan.btc').reorganisation.applyAct(act([{ kind: 'merge', fromUnitNos: [from], into: target }], { on: today }))
  expect(state).toBe('applied')
  return { from, to: await numberOf(town, into === 'H03' ? 'H03' : 'H99') }
}

/** A commune of Thượng Lâm, and its division between two new ones. */
export const communeToDivide = async (town: Town) => {
  const [commune] = await below(town.as('tuan.btc'), 'H02', on)
  if (!commune) throw new Error('the town is too small')
  const { unitNo } = commune
  const under = { unitNo: await numberOf(town, 'H02') }
  const parts = ['Đông', 'Tây'].map((name) => ({ into: { code: `CHIA-${name}`, name: `Đảng bộ xã ${name}`, unitKind: 'base' as const, under }, share: 0.5 }))
  const moves = (await below(town.as('tuan.btc'), commune.code, on)).map((one) => ({ kind: 'move' as const, unitNo: one.unitNo, under: { newCode: 'CHIA-Đông' } }))
  const divide = async () => {
    const given = act([{ kind: 'split', fromUnitNo: unitNo, parts, ends: true }, ...moves], { on: today })
    const { toChoose } = await town.as('tuan.btc').reorganisation.previewAct({ ...given, size: 500 })
    const to = { newCode: 'CHIA-Đông' }
    const choices = { posts: toChoose.rows.filter(({ kind }) => kind === 'post').map(({ id }) => ({ postId: id, to })), tasks: toChoose.rows.filter(({ kind }) => kind === 'task').map(({ id }) => ({ taskId: id, to })) }
    expect((await town.as('tuan.btc').reorganisation.applyAct({ ...given, choices })).state).toBe('applied')
  }
  return { unitNo, code: commune.code, divide }
}
