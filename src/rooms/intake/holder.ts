/** Who holds a task: the code decides; without one name, post and unit; in doubt it is asked, never guessed. */
import { nameKey, sameName, similarity } from '../../kit/words.ts'
import type { RowReader } from './cells.ts'
import type { Near } from './errors.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { PersonRecord, PostRecord, UnitRecord } from './register.ts'
import { codeKey, findUnit } from './register.ts'
import { sectionName } from './rows.ts'

/** A person by a post, or an organisation; with whoever manages that post. */
export interface Holder { personId: string | null; postId: string | null; unitNo: number; managedByUnitNo: number | null; managedByBodyId: string | null }
interface Candidate { person: PersonRecord; post: PostRecord; unit: UnitRecord | undefined }

/** The holder of a row's task, or undefined with the error told (or silently, when it follows from one told before). */
export const readHolder = (plan: SheetPlan, reader: RowReader, assigner: UnitRecord | undefined): Holder | undefined => {
  const code = reader.code('holderCode')
  const name = reader.text('holder')
  const title = reader.text('post')
  const field = code ? 'holderCode' : 'holder'
  if (!code && !name) return organisationOfRow(plan, reader)
  if (code && plan.draft.broken.cadres.has(codeKey(code))) return silently(reader)
  const person = code ? plan.draft.persons.get(codeKey(code)) : undefined
  if (code && !person) return reader.refuse('holderCode', 'cadre_unknown', code)
  if (person && name && !sameName(person.name, name)) return reader.refuse('holder', 'code_of_another', code)
  const persons = person ? [person] : (plan.draft.personsByName.get(nameKey(name ?? '')) ?? [])
  const held = candidatesOf(plan, persons)
  const found = person ? postOfPerson(reader, held, { title, assigner }) : personOfRow(plan, reader, { held, name: name ?? '', title, field, assigner })
  return found && { personId: found.person.id, postId: found.post.id, unitNo: found.post.unitNo, managedByUnitNo: found.post.managedByUnitNo, managedByBodyId: found.post.managedByBodyId }
}

/** A row that names no person but an organisation of its own gives the task to the organisation. */
const organisationOfRow = (plan: SheetPlan, reader: RowReader): Holder | undefined => {
  if (!reader.row.given('unit').cell) return reader.failed ? undefined : reader.refuse(['holder', 'holderCode'].find(reader.row.has) ?? 'unit', 'holder_missing')
  const unit = unitOfRow(plan, reader)
  if (unit === 'broken' || !unit) return silently(reader)
  return { personId: null, postId: null, unitNo: unit.unitNo, managedByUnitNo: null, managedByBodyId: null }
}

const silently = (reader: RowReader): undefined => {
  reader.failed = true
  return undefined
}

const candidatesOf = ({ draft }: SheetPlan, persons: readonly PersonRecord[]): Candidate[] =>
  persons.flatMap((person) => (draft.posts.get(person.id) ?? []).map((post) => ({ person, post, unit: draft.unitsByNo.get(post.unitNo) })))

/** The post the row means: by its title, by who manages it, or the only one. */
const postOfPerson = (reader: RowReader, held: Candidate[], { title, assigner }: { title: string | undefined; assigner: UnitRecord | undefined }): Candidate | undefined => {
  const titled = title ? held.filter(({ post }) => sameName(post.title, title)) : held
  if (titled.length === 0) return reader.refuse(title ? 'post' : 'holderCode', 'post_unknown', title ?? '')
  const managed = assigner ? titled.filter(({ post }) => post.managedByUnitNo === assigner.unitNo) : titled
  if (managed.length === 0) return reader.refuse('holderCode', 'outside_management', assigner?.committeeName ?? assigner?.name ?? '')
  const main = managed.filter(({ post }) => !post.concurrent)
  return (main.length === 1 ? main : managed)[0]
}

interface Wanted { held: Candidate[]; name: string; title: string | undefined; field: string; assigner: UnitRecord | undefined }

const personOfRow = (plan: SheetPlan, reader: RowReader, wanted: Wanted): Candidate | undefined => {
  const { held, title, field, assigner } = wanted
  const unit = unitOfRow(plan, reader)
  if (unit === 'broken') return silently(reader)
  const fitting = held
    .filter(({ post }) => !title || sameName(post.title, title))
    .filter((candidate) => !unit || candidate.post.unitNo === unit.unitNo)
    .filter(({ post }) => !assigner || post.managedByUnitNo === assigner.unitNo)
  const persons = new Set(fitting.map(({ person }) => person.id))
  if (persons.size === 1) return fitting[0]
  const chosen = plan.options.choices[`${plan.form.file}|${plan.form.sheet.name}|${reader.row.given(field).address}`]
  const choice = chosen ? fitting.find(({ person }) => person.id === chosen || codeKey(person.code ?? '') === codeKey(chosen)) : undefined
  if (choice) return choice
  if (persons.size > 1) return reader.refuse(field, 'cadre_in_doubt', fitting.map(described).join('; '), onePerPerson(fitting).map((one) => ({ label: described(one), choice: one.person.code ?? one.person.id })))
  return reader.refuse(field, 'cadre_unknown', [wanted.name, title, unit?.name].filter(Boolean).join(', '), nearest(plan, wanted, unit))
}

/** The unit a row or its section names; 'broken' when the name itself is wrong and has been told. */
const unitOfRow = ({ draft }: SheetPlan, reader: RowReader): UnitRecord | undefined | 'broken' => {
  const own = reader.code('unit')
  const { section } = reader.row
  const text = own ?? (section?.cell ? sectionName(section.cell.text) : undefined)
  if (text === undefined) return undefined
  const unit = findUnit(draft, text)
  if (unit) return unit
  if (!draft.broken.units.has(codeKey(text))) {
    const near = [...draft.unitsByNo.values()].map(({ name, committeeName }) => committeeName ?? name)
      .map((name) => ({ name, likeness: similarity(name, text) })).sort((a, b) => b.likeness - a.likeness).slice(0, 1).filter(({ likeness }) => likeness > 0.6)
    reader.refuseAt(own ? reader.row.given('unit').address : (section?.address ?? ''), 'unit_unknown', text, near.map(({ name }) => name))
  }
  return 'broken'
}

/** People one might have meant: same name elsewhere, or another name in the same post and unit. */
const nearest = (plan: SheetPlan, { held, title }: Wanted, unit: UnitRecord | undefined): Near[] => {
  if (held.length > 0) return held.slice(0, 3).map((one) => ({ label: described(one) }))
  if (!unit || !title) return []
  return [...plan.draft.posts.values()].flat().filter((post) => post.unitNo === unit.unitNo && sameName(post.title, title)).slice(0, 3)
    .flatMap((post) => {
      const person = plan.draft.personsById.get(post.personId)
      return person ? [{ label: described({ person, post, unit }), value: person.name }] : []
    })
}

const onePerPerson = (candidates: readonly Candidate[]) => [...new Map(candidates.map((one) => [one.person.id, one])).values()]

const described = ({ person, post, unit }: Candidate): string => `${person.name} (${[person.code, post.title, unit?.name].filter(Boolean).join(', ')})`
