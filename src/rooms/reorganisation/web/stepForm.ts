import type { Founding, Ref, Step, Target } from '../contract.ts'
import { type StepKind, type UnitKind, unitKindName } from './kinds.ts'

/** A unit to be founded, as far as it has been filled in. `under` is undefined until somebody says. */
export interface FoundingForm { code: string; name: string; committeeName: string; unitKind: UnitKind | null; under: Ref | null | undefined }
/** Who takes over: a unit that stands or is founded in another step, or one founded here. */
export interface TargetForm { isNew: boolean; ref: Ref | null; founding: FoundingForm }
export interface PartForm { key: number; target: TargetForm; percent: string }
/** What a new unit has of the unit that passes on to it, until somebody says otherwise: its kind and its superior. */
export interface Likeness { unitKind: UnitKind; under: Ref | undefined }
/** A step while it is being filled in: every field of every kind, so that a change of mind loses nothing. */
export interface StepForm {
  kind: StepKind
  unitNo: number | null
  fromUnitNos: number[]
  name: string
  committeeName: string
  code: string
  unitKind: UnitKind | null
  under: Ref | null | undefined
  target: TargetForm
  parts: PartForm[]
  ends: boolean
}

/** What is still to be filled in: 'unit', 'name', 'target.code', 'parts.0.ref' … */
export type Missing = ReadonlySet<string>

const emptyFounding = (): FoundingForm => ({ code: '', name: '', committeeName: '', unitKind: null, under: undefined })
export const emptyTarget = (isNew: boolean): TargetForm => ({ isNew, ref: null, founding: emptyFounding() })

export const emptyForm = (kind: StepKind): StepForm => ({
  kind, unitNo: null, fromUnitNos: [], name: '', committeeName: '', code: '', unitKind: null, under: undefined,
  target: emptyTarget(kind === 'merge'), parts: [{ key: 1, target: emptyTarget(true), percent: '' }, { key: 2, target: emptyTarget(true), percent: '' }], ends: true,
})

/** A step opened again for another look. */
export const formOf = (step: Step): StepForm => {
  const empty = emptyForm(step.kind)
  switch (step.kind) {
    case 'found': return { ...empty, code: step.code, name: step.name, committeeName: step.committeeName ?? '', unitKind: step.unitKind, under: step.under }
    case 'rename': return { ...empty, unitNo: step.unitNo, name: step.name, committeeName: step.committeeName ?? '' }
    case 'recode': return { ...empty, unitNo: step.unitNo, code: step.code }
    case 'move': return { ...empty, fromUnitNos: [step.unitNo], under: step.under }
    case 'merge': return { ...empty, fromUnitNos: step.fromUnitNos, target: targetForm(step.into) }
    case 'split': return { ...empty, unitNo: step.fromUnitNo, ends: step.ends, parts: step.parts.map(({ into, share }, at) => ({ key: at + 1, target: targetForm(into), percent: typeof share === 'number' ? percentOf(share) : '' })) }
    case 'dissolve': return { ...empty, unitNo: step.unitNo, under: step.to ?? undefined }
    case 'abolish_level': return { ...empty, unitKind: step.unitKind, unitNo: step.underUnitNo ?? null }
    case 'change_kind': return { ...empty, unitNo: step.unitNo, unitKind: step.unitKind }
  }
}

/** The unit whose likeness the new ones have; nothing where the step founds none, or none was chosen. */
export const passesOn = (form: StepForm): number | undefined =>
  form.kind === 'split' ? (form.unitNo ?? undefined) : form.kind === 'merge' ? form.fromUnitNos[0] : undefined

/** A new unit with what nobody said of it taken from the unit that passes on. */
export const likened = (founding: FoundingForm, likeness: Likeness | undefined): FoundingForm =>
  ({ ...founding, unitKind: founding.unitKind ?? likeness?.unitKind ?? null, under: founding.under === undefined ? likeness?.under : founding.under })

/** The steps that a form says, or what it still lacks: units that move to one place are a step each. */
export const stepsOf = (said: StepForm, likeness?: Likeness): { steps: Step[] } | { missing: Missing } => {
  const missing = new Set<string>()
  const alike = (target: TargetForm): TargetForm => ({ ...target, founding: likened(target.founding, likeness) })
  const form: StepForm = { ...said, target: alike(said.target), parts: said.parts.map((part) => ({ ...part, target: alike(part.target) })) }
  const forms = form.kind === 'move' ? form.fromUnitNos.map((unitNo) => ({ ...form, unitNo })) : [form]
  if (forms.length === 0) {
    missing.add('fromUnits')
    givenRef(form.under, missing, 'under')
  }
  const steps = forms.map((one) => MAKERS[one.kind](one, missing))
  return missing.size > 0 ? { missing } : { steps }
}

type Maker = (form: StepForm, missing: Set<string>) => Step

const MAKERS: Record<StepKind, Maker> = {
  found: (form, missing) => ({ kind: 'found', ...founded({ ...form, under: form.under }, missing, '') }),
  rename: (form, missing) => ({ kind: 'rename', unitNo: unitOf(form, missing), name: textOf(form.name, missing, 'name'), ...(form.committeeName.trim() && { committeeName: form.committeeName.trim() }) }),
  recode: (form, missing) => ({ kind: 'recode', unitNo: unitOf(form, missing), code: textOf(form.code, missing, 'code') }),
  move: (form, missing) => ({ kind: 'move', unitNo: unitOf(form, missing), under: givenRef(form.under, missing, 'under') }),
  merge: (form, missing) => {
    if (form.fromUnitNos.length === 0) missing.add('fromUnits')
    return { kind: 'merge', fromUnitNos: form.fromUnitNos, into: targetOf(form.target, missing, 'target') }
  },
  split: (form, missing) => ({ kind: 'split', fromUnitNo: unitOf(form, missing), ends: form.ends, parts: form.parts.map((part, at) => ({ into: targetOf(part.target, missing, `parts.${String(at)}`), ...shareOf(part.percent, missing, at) })) }),
  dissolve: (form, missing) => ({ kind: 'dissolve', unitNo: unitOf(form, missing), ...(form.under && { to: form.under }) }),
  abolish_level: (form, missing) => ({ kind: 'abolish_level', unitKind: kindOf(form.unitKind, missing, 'unitKind'), ...(form.unitNo !== null && { underUnitNo: form.unitNo }) }),
  change_kind: (form, missing) => ({ kind: 'change_kind', unitNo: unitOf(form, missing), unitKind: kindOf(form.unitKind, missing, 'unitKind'), kindName: unitKindName(form.unitKind ?? '') }),
}

const unitOf = ({ unitNo }: StepForm, missing: Set<string>): number => {
  if (unitNo === null) missing.add('unit')
  return unitNo ?? 0
}

const textOf = (text: string, missing: Set<string>, name: string): string => {
  if (!text.trim()) missing.add(name)
  return text.trim()
}

const kindOf = (kind: UnitKind | null, missing: Set<string>, name: string): UnitKind => {
  if (!kind) missing.add(name)
  return kind ?? 'other'
}

const givenRef = (ref: Ref | null | undefined, missing: Set<string>, name: string): Ref | null => {
  if (ref === undefined) missing.add(name)
  return ref ?? null
}

const founded = ({ code, name, committeeName, unitKind, under }: FoundingForm, missing: Set<string>, within: string): Founding => ({
  code: textOf(code, missing, `${within}code`), name: textOf(name, missing, `${within}name`), ...(committeeName.trim() && { committeeName: committeeName.trim() }),
  unitKind: kindOf(unitKind, missing, `${within}unitKind`), kindName: unitKindName(unitKind ?? ''), under: givenRef(under, missing, `${within}under`),
})

const targetOf = (target: TargetForm, missing: Set<string>, name: string): Target => {
  if (target.isNew) return founded(target.founding, missing, `${name}.`)
  if (!target.ref) missing.add(`${name}.ref`)
  return target.ref ?? { unitNo: 0 }
}

/** '40' or '12,5' of a hundred; nothing where the part is not known. */
const shareOf = (percent: string, missing: Set<string>, at: number) => {
  const text = percent.trim().replace(/%$/, '').replace(',', '.')
  if (!text) return {}
  const share = Number(text) / 100
  if (!(share > 0 && share < 1)) missing.add(`parts.${String(at)}.percent`)
  return { share: Math.round(share * 1_000_000) / 1_000_000 }
}

const percentOf = (share: number) => String(Math.round(share * 1_000_000) / 10_000).replace('.', ',')

/** Whether a target is a unit founded by the step itself. */
export const isFounding = (target: Target): target is Founding => 'name' in target

const targetForm = (target: Target): TargetForm => {
  if (!isFounding(target)) return { ...emptyTarget(false), ref: target }
  const { code, name, committeeName, unitKind, under } = target
  return { isNew: true, ref: null, founding: { code, name, committeeName: committeeName ?? '', unitKind, under } }
}

/** The units founded by steps: they can be named by their code in other steps. */
export const foundedIn = (steps: Step[]): { code: string; name: string }[] => steps.flatMap((step) => {
  const targets: Target[] = step.kind === 'merge' ? [step.into] : step.kind === 'split' ? step.parts.map(({ into }) => into) : []
  return [...(step.kind === 'found' ? [{ code: step.code, name: step.committeeName ?? step.name }] : []), ...targets.filter(isFounding).map(({ code, name, committeeName }) => ({ code, name: committeeName ?? name }))]
})

/** How many steps of each kind. */
export const countsOf = (steps: { kind: StepKind }[]): Partial<Record<StepKind, number>> => {
  const counts: Partial<Record<StepKind, number>> = {}
  for (const { kind } of steps) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
