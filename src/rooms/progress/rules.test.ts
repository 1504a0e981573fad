import { describe, expect, test } from 'vitest'
import type { Entry, RevisionRow } from './contract.ts'
import { nextStepOf, pointsOf, returnedPoints, toldRevisions } from './rules.ts'

type Verdict = 'accepted' | 'returned' | null
const entry = (id: string, onDay: string, amount: string, { kind = 'cumulative', verdict = null }: { kind?: Entry['kind']; verdict?: Verdict } = {}): Entry => ({
  id, onDay, kind, amount, underway: null, obstacle: null, note: null, reportedByName: 'Bình', recordedByName: 'Bình', recordedAt: `${onDay}T00:00:00Z`, evidence: [], mayDecide: false,
  decision: verdict && { verdict, reason: 'vì', decidedByName: 'Nghĩa', decidedOn: onDay, forUnitName: 'Tỉnh ủy', document: null, mayTakeBack: false },
})
const values = (points: ReturnType<typeof pointsOf>) => points.map(({ entry: { id }, value }) => [id, value])

describe('a result as steps', () => {
  const entries = [
    entry('e', '2023-06-30', '3', { kind: 'added' }), entry('a', '2022-12-20', '12', { verdict: 'accepted' }), entry('b', '2023-02-01', '2', { kind: 'added', verdict: 'accepted' }), entry('c', '2023-03-01', '7', { verdict: 'accepted' }),
    entry('d', '2023-04-01', '20', { verdict: 'returned' }), entry('f', '2023-07-01', '0.5', { kind: 'added', verdict: 'accepted' }),
  ]
  test('by report everything counts but what was returned; each year begins at nothing', () => {
    expect(values(pointsOf(entries, 'reported'))).toEqual([['a', '12'], ['b', '2'], ['c', '7'], ['e', '10'], ['f', '10.5']])
  })
  test('by acceptance only what was accepted', () => {
    expect(values(pointsOf(entries, 'accepted'))).toEqual([['a', '12'], ['b', '2'], ['c', '7'], ['f', '7.5']])
  })
  test('what was returned stays visible where it would have stood', () => {
    expect(values(returnedPoints([...entries, entry('g', '2023-05-01', '4', { kind: 'added', verdict: 'returned' })]))).toEqual([['d', '20'], ['g', '11']])
  })
})

const revision = (id: string, changes: Partial<RevisionRow> = {}): RevisionRow => ({
  id, act: 'revise', stage: 'in_force', effectiveOn: '2023-02-15', recordedAt: `2023-02-15T00:00:0${id}Z`, recordedByName: 'Linh', title: 'Xây nhà', indicatorName: 'Số nhà', measureName: 'nhà', product: null, target: '80', plan: '16', dueOn: '2023-12-31',
  holderName: 'Bình', holderUnitName: 'Hội Cựu chiến binh', coUnits: [], document: '512-QĐ/TU', documentDay: '2023-02-15', clause: null, reason: null, superseded: false, recordedOn: null, ...changes,
})

const copyId = '01a2a2a2-0000-4000-8000-000000000001'

describe('the acts on the terms', () => {
  const assigned = revision('1', { act: 'assign' })
  test('a row closed by a later act and the copy it left behind are one act', () => {
    const told = toldRevisions([revision('3', { plan: '20', effectiveOn: '2023-06-15' }), { ...assigned, superseded: true }, revision(copyId, { act: 'assign', plan: null, dueOn: null, recordedAt: '2023-02-15T00:00:03Z' })])
    expect(told.map(({ row }) => [row.act, row.plan, row.superseded])).toEqual([['assign', '16', false], ['revise', '20', false]])
    expect(told[1]?.before?.plan).toBe('16')
  })
  test.for([
    ['lowered in time', { plan: '12', effectiveOn: '2023-06-15', document: '720', documentDay: '2023-06-15' }, null],
    ['lowered in the last month', { plan: '12', effectiveOn: '2023-12-01', document: '720', documentDay: '2023-12-01' }, 'near_due'],
    ['lowered after the due day', { plan: '12', effectiveOn: '2024-01-02', document: '720', documentDay: '2024-01-02' }, 'after_due'],
    ['written to hold from before, by a document of after', { plan: '12', effectiveOn: '2023-06-15', document: '720', documentDay: '2024-01-02' }, 'after_due'],
    ['written to hold from before, without a new document', { plan: '12', effectiveOn: '2023-06-15', recordedOn: '2024-01-02' }, 'after_due'],
    ['only the target of the period lowered', { target: '60', effectiveOn: '2023-12-20', document: '720', documentDay: '2023-12-20' }, 'near_due'],
    ['raised late', { plan: '20', effectiveOn: '2024-01-02', document: '720', documentDay: '2024-01-02' }, null],
    ['handed over late with the same target', { act: 'change_holder', holderName: 'Dũng', effectiveOn: '2024-01-02' }, null],
  ] as const)('a target %s', ([, changes, lateCut]) => {
    expect(toldRevisions([assigned, revision('2', changes)])[1]?.lateCut).toBe(lateCut)
  })
})

test.for([
  ['a proposal waits for the assigner', { stage: 'proposed', entries: [] }, 'assigner'],
  ['what waits is decided first', { stage: 'in_force', entries: [entry('b', '2023-03-01', '2', { verdict: 'returned' }), entry('a', '2023-02-01', '1')] }, 'appraiser'],
  ['what came back is reported again', { stage: 'in_force', entries: [entry('b', '2023-03-01', '2', { verdict: 'returned' }), entry('a', '2023-02-01', '1', { verdict: 'accepted' })] }, 'again'],
  ['else the holder reports', { stage: 'in_force', entries: [] }, 'holder'],
  ['a withdrawn task has no next step', { stage: 'withdrawn', entries: [entry('a', '2023-02-01', '1')] }, 'nobody'],
] as const)('%s', ([, task, step]) => {
  expect(nextStepOf({ pending: 0, stateAccepted: 'not_started', ...task, entries: [...task.entries] })).toBe(step)
})
