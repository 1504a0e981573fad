/** Carries out the steps on a draft of the structure; what can not be is a fault of its step. */
import type { Fault, Founding, Ref, Step, Target } from './contract.ts'
import { faultOf, type FaultCode } from './faults.ts'
import { kindNameOf } from './kind-names.ts'
import { addUnit, type Draft, type DraftUnit, isBelow, labelOf, placeUnder, subtreeOf } from './structure.ts'

/** Carries out all steps in their order. */
export const carryOut = (draft: Draft, steps: readonly Step[]): Fault[] => {
  const faults: Fault[] = []
  steps.forEach((step, at) => {
    const here: Here = { draft, step: at + 1, fault: (code, words) => { faults.push(faultOf(at + 1, code, words)) } }
    ;(carry[step.kind] as (here: Here, step: Step) => void)(here, step)
  })
  return faults
}

/** The unit a reference means, if it stands. */
export const findRef = (draft: Draft, ref: Ref): DraftUnit | undefined => {
  const unitNo = 'unitNo' in ref ? ref.unitNo : draft.founded.get(codeKey(ref.newCode))
  const unit = unitNo === undefined ? undefined : draft.units.get(unitNo)
  return unit?.endedBy === null ? unit : undefined
}

/** Codes are compared without blanks around them and whatever their case. */
export const codeKey = (code: string): string => code.trim().toUpperCase()

interface Here { draft: Draft; step: number; fault: (code: FaultCode, words?: Record<string, string | number>) => void }
type Carry = { [Kind in Step['kind']]: (here: Here, step: Extract<Step, { kind: Kind }>) => void }

const carry: Carry = {
  found: (here, founding) => { found(here, founding) },
  rename: (here, { unitNo, name, committeeName }) => change(here, unitNo, { name, ...(committeeName === undefined ? {} : { committeeName }) }),
  recode: (here, { unitNo, code }) => change(here, unitNo, { code }),
  change_kind: (here, { unitNo, unitKind, kindName }) => change(here, unitNo, { kind: unitKind, kindName: kindName ?? kindNameOf[unitKind] }),
  move: (here, { unitNo, under }) => {
    const unit = standing(here, unitNo)
    const parent = under === null ? null : resolve(here, under)
    if (!unit || parent === undefined) return
    if ((parent?.unitNo ?? null) === unit.parentNo) return here.fault('nothing_changes', { unit: labelOf(unit) })
    if (parent && isBelow(here.draft, parent, unitNo)) return here.fault('under_itself', { unit: labelOf(unit) })
    placeUnder(here.draft, unit, parent?.unitNo ?? null)
  },
  merge: (here, { fromUnitNos, into }) => {
    const target = resolveTarget(here, into)
    for (const unitNo of fromUnitNos) {
      const unit = standing(here, unitNo)
      if (unit && target && maySucceed(here, unit, target)) joinWhole(here, unit, target)
    }
  },
  split: (here, { fromUnitNo, parts, ends }) => {
    const unit = standing(here, fromUnitNo)
    if (!unit) return
    const taken = parts.flatMap(({ into, share }) => {
      const target = resolveTarget(here, into)
      return target && maySucceed(here, unit, target) ? [{ to: target.unitNo, share: share ?? null }] : []
    })
    if (new Set(taken.map(({ to }) => to)).size < taken.length) return here.fault('part_repeated', { unit: labelOf(unit) })
    if (ends && parts.length < 2) return here.fault('one_part_only')
    if (!sharesHold(taken, ends)) return here.fault('shares_wrong', { unit: labelOf(unit) })
    if (ends) return end(here, unit, taken)
    if (unit.founded) return here.fault('founded_and_ended', { unit: labelOf(unit) })
    here.draft.divided.set(unit.unitNo, here.step)
    here.draft.taken.set(unit.unitNo, [...here.draft.taken.get(unit.unitNo) ?? [], ...taken])
  },
  dissolve: (here, { unitNo, to }) => {
    const unit = standing(here, unitNo)
    const target = to ? resolve(here, to) : null
    if (unit && target === null) end(here, unit, [])
    else if (unit && target && maySucceed(here, unit, target)) joinWhole(here, unit, target)
  },
  abolish_level: (here, { unitKind, underUnitNo }) => {
    const { draft } = here
    if (underUnitNo !== undefined && !standing(here, underUnitNo)) return
    const within = underUnitNo === undefined ? [...draft.units.keys()] : subtreeOf(draft, underUnitNo).slice(1)
    const level = within.map((unitNo) => draft.units.get(unitNo)).filter((unit) => unit !== undefined && unit.kind === unitKind && unit.endedBy === null && !unit.founded) as DraftUnit[]
    if (level.length === 0) here.fault('nothing_of_kind')
    for (const unit of level) {
      if (unit.parentNo === null) here.fault('top_has_no_upper', { unit: labelOf(unit) })
      else end(here, unit, [{ to: unit.parentNo, share: 1 }])
    }
  },
}

const found = (here: Here, { code, name, committeeName, unitKind, kindName, under }: Founding): DraftUnit | undefined => {
  const { draft } = here
  const parent = under === null ? null : resolve(here, under)
  if (parent === undefined) return undefined
  if (draft.founded.has(codeKey(code))) {
    here.fault('new_code_repeated', { code })
    return undefined
  }
  const unit: DraftUnit = {
    unitNo: draft.highestUnitNo += 1, code, name, committeeName: committeeName ?? null, kind: unitKind, kindName: kindName ?? kindNameOf[unitKind], memberCount: null,
    parentNo: parent?.unitNo ?? null, founded: true, endedBy: null,
  }
  addUnit(draft, unit)
  draft.founded.set(codeKey(code), unit.unitNo)
  return unit
}

const change = (here: Here, unitNo: number, changes: Partial<DraftUnit>) => {
  const unit = standing(here, unitNo)
  if (!unit) return
  if (Object.entries(changes).every(([name, value]) => unit[name as keyof DraftUnit] === value)) return here.fault('nothing_changes', { unit: labelOf(unit) })
  Object.assign(unit, changes)
}

const end = ({ draft, step, fault }: Here, unit: DraftUnit, taken: { to: number; share: number | null }[]) => {
  if (unit.founded) return fault('founded_and_ended', { unit: labelOf(unit) })
  unit.endedBy = step
  draft.taken.set(unit.unitNo, [...draft.taken.get(unit.unitNo) ?? [], ...taken])
}

/** The members of a unit that goes over whole are the successor's. */
const joinWhole = (here: Here, unit: DraftUnit, target: DraftUnit) => {
  end(here, unit, [{ to: target.unitNo, share: 1 }])
  if (unit.memberCount !== null && !here.draft.children.get(target.unitNo)?.has(unit.unitNo)) target.memberCount = (target.memberCount ?? 0) + unit.memberCount
}

const standing = ({ draft, fault }: Here, unitNo: number): DraftUnit | undefined => {
  const unit = draft.units.get(unitNo)
  if (!unit) fault('unit_not_there', { unit: unitNo })
  else if (unit.endedBy !== null) fault('unit_ended', { unit: labelOf(unit) })
  return unit?.endedBy === null ? unit : undefined
}

const resolve = (here: Here, ref: Ref): DraftUnit | undefined => {
  if ('unitNo' in ref) return standing(here, ref.unitNo)
  const unitNo = here.draft.founded.get(codeKey(ref.newCode))
  if (unitNo === undefined) here.fault('new_code_unknown', { code: ref.newCode })
  return unitNo === undefined ? undefined : standing(here, unitNo)
}

const resolveTarget = (here: Here, target: Target): DraftUnit | undefined => ('name' in target ? found(here, target) : resolve(here, target))

const maySucceed = ({ fault }: Here, unit: DraftUnit, target: DraftUnit) => {
  if (unit.unitNo === target.unitNo) fault('into_itself', { unit: labelOf(unit) })
  return unit.unitNo !== target.unitNo
}

/** Shares that are all known make up the whole of what ends, and leave something to what stays. */
const sharesHold = (taken: readonly { share: number | null }[], ends: boolean) => {
  const known = taken.flatMap(({ share }) => (share === null ? [] : [share]))
  const sum = known.reduce((total, share) => total + share, 0)
  if (known.length === taken.length && ends) return Math.abs(sum - 1) < 1e-9
  return sum < 1 - 1e-9
}
