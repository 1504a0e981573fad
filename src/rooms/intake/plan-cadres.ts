/** Plans the form of cadres: the code names the person; a further row marked "kiêm nhiệm" is a further post. */
import { closest, nameKey, sameName } from '../../kit/words.ts'
import type { RowReader } from './cells.ts'
import { readerOf } from './cells.ts'
import type { PreviewLine } from './changes.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { BodyRecord, Draft, PersonRecord, PostRecord, UnitRecord } from './register.ts'
import { bodyKey, codeKey, findUnit } from './register.ts'

/** All sheets of cadres, row by row: persons first met are added, posts follow. */
export const planCadres = (sheets: SheetPlan[]): void => {
  const seen: Seen = { main: new Set(), posts: new Set() }
  for (const plan of sheets) for (const row of plan.rows.rows) planCadre(plan, readerOf(row, plan.errors), seen)
}

/** Codes whose main post was read, and posts read, in this import. */
interface Seen { main: Set<string>; posts: Set<string> }

const planCadre = (plan: SheetPlan, reader: RowReader, seen: Seen) => {
  const { draft } = plan
  const code = reader.code('code', reader.row.has('code') ? { code: 'code_missing' } : null)
  const name = reader.text('name', { code: 'value_missing', detail: 'họ và tên' })
  const concurrent = reader.mark('concurrent') ?? false
  const person = { code: code ?? null, name: name ?? '', bornOn: reader.day('bornOn') ?? null, sex: sexOf(reader) }
  const post = readPost(plan, reader)
  if (code && !concurrent && seen.main.has(codeKey(code))) reader.refuse('code', 'code_repeated', code)
  const before = name ? knownPerson(draft, person, post) : undefined
  if (before && seen.main.has(codeKey(before.code ?? '')) && concurrent && name && !sameName(before.name, name)) reader.refuse('code', 'code_of_another', code)
  if (code && !concurrent) seen.main.add(codeKey(code))
  if (reader.failed && code && !before) draft.broken.cadres.add(codeKey(code))
  if (reader.failed || !post) return
  const written = writePerson(plan, reader, { before, person })
  const key = `${written.id} ${post.unit.unitNo} ${nameKey(post.title)}`
  if (seen.posts.has(key)) return
  seen.posts.add(key)
  writePost(plan, reader, { person: written, post: { ...post, concurrent } })
}

const sexOf = (reader: RowReader): PersonRecord['sex'] => {
  const text = reader.text('sex')
  if (text === undefined) return null
  if (/^nam$/i.test(text)) return 'male'
  if (/^nữ$/i.test(text)) return 'female'
  reader.refuse('sex', 'sex_unknown')
  return null
}

interface ReadPost { title: string; unit: UnitRecord; managingUnit: UnitRecord | null; managedBy: string | null; from: string | null; hasFrom: boolean }

const readPost = (plan: SheetPlan, reader: RowReader): ReadPost | undefined => {
  const title = reader.text('post', { code: 'value_missing', detail: 'chức vụ' })
  const unit = unitOf(plan, reader, 'unit')
  const managingUnit = unitOf(plan, reader, 'managingUnit')
  const managedBy = reader.text('managedBy') ?? null
  const from = reader.day('from') ?? null
  return title && unit ? { title, unit, managingUnit: managingUnit ?? null, managedBy, from, hasFrom: reader.row.has('from') } : undefined
}

const unitOf = ({ draft }: SheetPlan, reader: RowReader, field: 'unit' | 'managingUnit') => {
  const text = reader.code(field, field === 'unit' ? { code: 'unit_missing' } : null)
  if (text === undefined) return undefined
  const unit = findUnit(draft, text)
  if (unit) return unit
  if (draft.broken.units.has(codeKey(text))) reader.failed = true
  else reader.refuse(field, 'unit_unknown', text, closest(text, [...draft.units.values()].map(({ code }) => code)))
  return undefined
}

/** By code; without one by name, day of birth where both give it, and a post of that title in that unit. */
const knownPerson = (draft: Draft, person: Omit<PersonRecord, 'id'>, post: ReadPost | undefined): PersonRecord | undefined => {
  if (person.code) return draft.persons.get(codeKey(person.code))
  return (draft.personsByName.get(nameKey(person.name)) ?? []).find((known) =>
    (known.bornOn === null || person.bornOn === null || known.bornOn === person.bornOn)
    && (draft.posts.get(known.id) ?? []).some(({ unitNo, title }) => unitNo === post?.unit.unitNo && sameName(title, post.title)))
}

const writePerson = (plan: SheetPlan, reader: RowReader, { before, person }: { before: PersonRecord | undefined; person: Omit<PersonRecord, 'id'> }): PersonRecord => {
  const { draft, changes, options } = plan
  if (!before) {
    const added = { ...person, id: options.newId() }
    changes.persons.push(added)
    plan.tell(reader.row.row, 'cadre_added', `${person.code ?? ''} · ${person.name}`)
    draft.addPerson(added)
    return added
  }
  const after = {
    ...before, name: person.name,
    bornOn: reader.row.has('bornOn') ? (person.bornOn ?? before.bornOn) : before.bornOn, sex: reader.row.has('sex') ? (person.sex ?? before.sex) : before.sex,
  }
  const fields = differing([['Họ và tên', before.name, after.name], ['Ngày sinh', before.bornOn, after.bornOn], ['Giới tính', before.sex, after.sex]])
  if (fields.length > 0) {
    changes.changedPersons.push({ before, after })
    plan.tell(reader.row.row, 'cadre_changed', `${before.code ?? ''} · ${after.name}`, fields)
    Object.assign(before, after)
  }
  return before
}

const writePost = (plan: SheetPlan, reader: RowReader, { person, post }: { person: PersonRecord; post: ReadPost & { concurrent: boolean } }) => {
  const { draft, changes, options } = plan
  const managing = post.managingUnit
  const body = managing && post.managedBy ? bodyOf(plan, managing, post.managedBy) : null
  const held = draft.posts.get(person.id) ?? []
  const before = held.find(({ unitNo, title }) => unitNo === post.unit.unitNo && sameName(title, post.title))
  const after: PostRecord = {
    id: before?.id ?? options.newId(), personId: person.id, unitNo: post.unit.unitNo, title: post.title,
    managedByUnitNo: managing?.unitNo ?? before?.managedByUnitNo ?? null, managedByBodyId: body?.id ?? before?.managedByBodyId ?? null,
    concurrent: post.concurrent, heads: headsUnit(post.title, post.unit), from: post.hasFrom ? post.from : (before?.from ?? null),
  }
  const subject = `${person.code ?? ''} · ${person.name} · ${post.title}`
  if (!before) {
    changes.posts.push(after)
    plan.tell(reader.row.row, 'post_added', subject)
    draft.addPost(after)
    return
  }
  const codeOf = (unitNo: number | null) => (unitNo === null ? null : (draft.unitsByNo.get(unitNo)?.code ?? null))
  const bodyName = (id: string | null) => (id === null ? null : (draft.bodiesById.get(id)?.name ?? null))
  const fields = differing([['Cấp quản lý', codeOf(before.managedByUnitNo), codeOf(after.managedByUnitNo)], ['Diện quản lý', bodyName(before.managedByBodyId), bodyName(after.managedByBodyId)],
    ['Từ ngày', before.from, after.from], ['Kiêm nhiệm', String(before.concurrent), String(after.concurrent)]])
  if (fields.length === 0) return
  changes.changedPosts.push({ before: { ...before }, after })
  plan.tell(reader.row.row, 'post_changed', subject, fields)
  Object.assign(before, after)
}

const differing = (pairs: [string, string | null, string | null][]): PreviewLine['fields'] =>
  pairs.filter(([, before, after]) => before !== after).map(([label, before, after]) => ({ label, before, after }))

/** The body of a unit with this name, made when it is met for the first time. */
const bodyOf = ({ draft, changes, options }: SheetPlan, unit: UnitRecord, name: string): BodyRecord => {
  const known = draft.bodies.get(bodyKey(unit.unitNo, name))
  if (known) return known
  const body = { id: options.newId(), unitNo: unit.unitNo, kind: bodyKindOf(name, unit), name }
  changes.bodies.push(body)
  draft.addBody(body)
  return body
}

const bodyKindOf = (name: string, unit: UnitRecord): BodyRecord['kind'] => {
  if (/^ban thường vụ/i.test(name)) return 'standing_committee'
  if (/^thường trực/i.test(name)) return 'permanent_members'
  return unit.committeeName && sameName(name, unit.committeeName) ? 'committee' : 'leadership'
}

/** A post heads its unit when the title is no deputy's and ends with the unit's own name ('Giám đốc Sở Y tế', 'Bí thư Huyện ủy Hạ Lâm'). */
const headsUnit = (title: string, unit: UnitRecord): boolean => {
  const key = nameKey(title)
  if (/^(phó|ủy viên|thành viên) /.test(key)) return false
  return [unit.name, unit.committeeName ?? unit.name].some((name) => key.endsWith(` ${nameKey(name)}`))
}
