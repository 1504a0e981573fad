import { expect, test } from 'vitest'
import type { Step } from '../contract.ts'
import { countsOf, emptyForm, foundedIn, formOf, stepsOf } from './stepForm.ts'
import { STEP_KINDS } from './kinds.ts'

const founding = { code: 'H02.901', name: 'Đảng bộ xã Tân Kim', unitKind: 'base' as const, kindName: 'Đảng bộ cơ sở', under: { unitNo: 3 } }
const steps: Step[] = [
  { kind: 'found', ...founding, code: 'H02.900', under: null },
  { kind: 'rename', unitNo: 5, name: 'Đảng bộ phường Kim Sơn', committeeName: 'Đảng ủy phường Kim Sơn' },
  { kind: 'recode', unitNo: 5, code: 'P5' },
  { kind: 'move', unitNo: 5, under: { newCode: 'H02.900' } },
  { kind: 'merge', fromUnitNos: [53, 64], into: founding },
  { kind: 'merge', fromUnitNos: [53], into: { unitNo: 64 } },
  { kind: 'split', fromUnitNo: 75, ends: true, parts: [{ into: { unitNo: 53 }, share: 0.125 }, { into: { newCode: 'H02.901' } }] },
  { kind: 'dissolve', unitNo: 7, to: { unitNo: 8 } },
  { kind: 'dissolve', unitNo: 7 },
  { kind: 'abolish_level', unitKind: 'district', underUnitNo: 1 },
  { kind: 'abolish_level', unitKind: 'district' },
  { kind: 'change_kind', unitNo: 9, unitKind: 'sector', kindName: 'Đảng bộ cấp trên trực tiếp cơ sở' },
]

test('a step that is opened and kept again is the same step, of every kind', () => {
  for (const step of steps) expect(stepsOf(formOf(step))).toEqual({ steps: [step] })
  expect(new Set(steps.map(({ kind }) => kind)).size).toBe(STEP_KINDS.length)
})

test('an empty form of any kind says what it lacks', () => {
  const lacking = Object.fromEntries(STEP_KINDS.map((kind) => { const made = stepsOf(emptyForm(kind)); return [kind, 'missing' in made ? [...made.missing].toSorted() : []] }))
  expect(lacking['merge']).toEqual(['fromUnits', 'target.code', 'target.name', 'target.under', 'target.unitKind'])
  expect(lacking['rename']).toEqual(['name', 'unit'])
  expect(lacking['dissolve']).toEqual(['unit'])
  expect(Object.values(lacking).every((one) => one.length > 0)).toBe(true)
})

test('units that move to one place are a step each', () => {
  const made = stepsOf({ ...emptyForm('move'), fromUnitNos: [5, 6], under: null })
  expect('steps' in made && made.steps).toEqual([{ kind: 'move', unitNo: 5, under: null }, { kind: 'move', unitNo: 6, under: null }])
})

test('a share is a percentage between nothing and all, written with a comma', () => {
  const form = formOf(steps[6] as Step)
  expect(form.parts.map(({ percent }) => percent)).toEqual(['12,5', ''])
  const wrong = stepsOf({ ...form, parts: form.parts.map((part) => ({ ...part, percent: '140' })) })
  expect('missing' in wrong && [...wrong.missing]).toEqual(['parts.0.percent', 'parts.1.percent'])
})

test('units founded anywhere in the act can be named by their code', () => {
  expect(foundedIn(steps).map(({ code }) => code)).toEqual(['H02.900', 'H02.901'])
  expect(countsOf(steps)).toMatchObject({ merge: 2, split: 1, dissolve: 2 })
})
