/** What the register holds when an import is planned, and the same grown by what the import will add. */
import type { Day } from '../../kit/dates.ts'
import type { Amount } from '../../kit/quantities.ts'
import { nameKey } from '../../kit/words.ts'
import type { Horizon } from './values.ts'

export interface UnitRecord { unitNo: number; code: string; name: string; committeeName: string | null; kind: string; kindName: string; memberCount: number | null; parentNo: number | null; foundedOn: Day | null }
export interface BodyRecord { id: string; unitNo: number; kind: 'committee' | 'standing_committee' | 'permanent_members' | 'leadership'; name: string }
export interface PersonRecord { id: string; code: string | null; name: string; bornOn: Day | null; sex: 'male' | 'female' | null }
export interface PostRecord { id: string; personId: string; unitNo: number; title: string; managedByUnitNo: number | null; managedByBodyId: string | null; concurrent: boolean; heads: boolean; from: Day | null }
export interface MeasureRecord { id: string; name: string; whole: boolean }
export interface IndicatorRecord { id: string; name: string; measureId: string }
export interface DocumentRecord { id: string; number: string; issuer: string; issuedOn: Day; title: string | null }
/** The terms of a task in force, with the instalment of the year that is imported. */
export interface TaskRecord {
  id: string; code: string; title: string; closed: boolean
  holderPersonId: string | null; holderPostId: string | null; holderUnitNo: number
  assigningUnitNo: number; assigningBodyId: string | null; documentId: string | null; since: Day | null
  indicatorId: string | null; product: string | null; target: Amount | null; baseline: Amount | null; unitCost: Amount | null
  horizon: Horizon; supplementary: boolean
  instalments: ReadonlyMap<number, { plan: Amount; dueOn: Day }>
}
export interface EntryRecord { id: string; taskId: string; onDay: Day; kind: 'cumulative' | 'added'; amount: Amount; underway: Amount | null; obstacle: string | null; evidence: readonly string[]; verdict: 'accepted' | 'returned' | null }

export interface Register {
  units: readonly UnitRecord[]
  bodies: readonly BodyRecord[]
  persons: readonly PersonRecord[]
  posts: readonly PostRecord[]
  measures: readonly MeasureRecord[]
  indicators: readonly IndicatorRecord[]
  documents: readonly DocumentRecord[]
  tasks: readonly TaskRecord[]
  entries: readonly EntryRecord[]
  /** The highest unit number ever given out; numbers are not used twice. */
  highestUnitNo: number
}

/** A register with nothing in it but the catalogue of measures. */
export const emptyRegister = (measures: readonly MeasureRecord[]): Register =>
  ({ units: [], bodies: [], persons: [], posts: [], measures, indicators: [], documents: [], tasks: [], entries: [], highestUnitNo: 0 })

/** The register as the planner looks things up in it; `add…` makes what earlier files create visible to later ones. */
export const draftOf = (register: Register) => {
  const draft = {
    units: new Map<string, UnitRecord>(), unitsByNo: new Map<number, UnitRecord>(), unitsByName: new Map<string, UnitRecord[]>(),
    bodies: new Map<string, BodyRecord>(), bodiesById: new Map<string, BodyRecord>(),
    persons: new Map<string, PersonRecord>(), personsById: new Map<string, PersonRecord>(), personsByName: new Map<string, PersonRecord[]>(),
    posts: new Map<string, PostRecord[]>(),
    measures: new Map(register.measures.map((measure) => [nameKey(measure.name), measure])), measuresById: new Map(register.measures.map((measure) => [measure.id, measure])),
    indicators: new Map<string, IndicatorRecord>(), indicatorsById: new Map<string, IndicatorRecord>(),
    documents: new Map<string, DocumentRecord>(), documentsById: new Map<string, DocumentRecord>(),
    tasks: new Map<string, TaskRecord>(), entries: new Map<string, EntryRecord>(),
    /** Codes whose rows had errors: what refers to them is not blamed again. */
    broken: { units: new Set<string>(), cadres: new Set<string>(), tasks: new Set<string>() },
    highestUnitNo: register.highestUnitNo,
    addUnit(unit: UnitRecord) {
      draft.units.set(codeKey(unit.code), unit)
      draft.unitsByNo.set(unit.unitNo, unit)
      for (const name of new Set([nameKey(unit.name), nameKey(unit.committeeName ?? unit.name)]))
        draft.unitsByName.set(name, [...(draft.unitsByName.get(name) ?? []).filter(({ unitNo }) => unitNo !== unit.unitNo), unit])
    },
    addBody(body: BodyRecord) {
      draft.bodies.set(bodyKey(body.unitNo, body.name), body)
      draft.bodiesById.set(body.id, body)
    },
    addPerson(person: PersonRecord) {
      if (person.code) draft.persons.set(codeKey(person.code), person)
      draft.personsById.set(person.id, person)
      push(draft.personsByName, nameKey(person.name), person)
    },
    addPost(post: PostRecord) { push(draft.posts, post.personId, post) },
    addIndicator(indicator: IndicatorRecord) {
      draft.indicators.set(indicatorKey(indicator.name, indicator.measureId), indicator)
      draft.indicatorsById.set(indicator.id, indicator)
    },
    addDocument(document: DocumentRecord) {
      draft.documents.set(documentKey(document), document)
      draft.documentsById.set(document.id, document)
    },
    addTask(task: TaskRecord) { draft.tasks.set(codeKey(task.code), task) },
    addEntry(entry: EntryRecord) { draft.entries.set(entryKey(entry), entry) },
  }
  register.units.forEach(draft.addUnit)
  register.bodies.forEach(draft.addBody)
  register.persons.forEach(draft.addPerson)
  register.posts.forEach(draft.addPost)
  register.indicators.forEach(draft.addIndicator)
  register.documents.forEach(draft.addDocument)
  register.tasks.forEach(draft.addTask)
  register.entries.forEach(draft.addEntry)
  return draft
}
export type Draft = ReturnType<typeof draftOf>

/** Codes are compared without blanks around them and whatever their case. */
export const codeKey = (code: string): string => code.trim().toUpperCase()
/** A body is known by its unit and name. */
export const bodyKey = (unitNo: number, name: string): string => `${unitNo} ${nameKey(name)}`
/** An indicator is known by its name and measure. */
export const indicatorKey = (name: string, measureId: string): string => `${measureId} ${nameKey(name)}`
/** A document is known by number, issuer and day. */
export const documentKey = ({ number, issuer, issuedOn }: Pick<DocumentRecord, 'number' | 'issuer' | 'issuedOn'>): string =>
  `${number.toLowerCase()}\n${nameKey(issuer)}\n${issuedOn}`
/** A result is known by its task, day and manner. */
export const entryKey = ({ taskId, onDay, kind }: Pick<EntryRecord, 'taskId' | 'onDay' | 'kind'>): string => `${taskId} ${onDay} ${kind}`

/** The unit a text names, by code or by the one name that fits; undefined when none or several do. */
export const findUnit = (draft: Draft, text: string): UnitRecord | undefined => {
  const named = draft.unitsByName.get(nameKey(text)) ?? []
  return draft.units.get(codeKey(text)) ?? (named.length === 1 ? named[0] : undefined)
}

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
