import { newId } from '../../src/kit/id.ts'
import { aboveRules } from './above-rules.ts'
import { documentOf } from './provinces.ts'
import { say, type Attempt } from './trying.ts'
import type { World } from './world.ts'

/** A unit above the provinces that nothing is said of. */
export const nameless = 901

/** What a person can try to enter in the home above the provinces, wherever he belongs. */
export const actsAbove = (above: World, person: string): Attempt[] => {
  const rules = aboveRules(above)
  const attempt = (about: string, rule: boolean, ...statements: string[]): Attempt => ({ about, what: `${person} writes ${about} above the provinces`, rule, statements })
  const power = (whom: string, { id, unit: unitNo }: World['bodies'][number]) => say`insert into people.authorisation (province_id, id, person_id, unit_no, body_id, rights, document_id, valid)
    values (0, ${newId()}, ${whom}, ${unitNo}, ${id}, '{report}', ${documentOf(above)}, '[2023-06-30,)')`
  const free = above.bodies.flatMap((body) => above.persons.filter(({ id }) => !above.authorisations.some((one) => one.person === id && one.body === body.id)).slice(0, 1).map(({ id }) => ({ body, whom: id })))
  const [own] = above.bodies.filter((body) => !above.authorisations.some((one) => one.person === person && one.body === body.id))
  return [
    attempt('org.unit', rules.entersBodies(person), say`insert into org.unit (province_id, id, unit_no) values (0, ${newId()}, 900)`),
    attempt('org.unit_version', rules.entersBodies(person), say`insert into org.unit_version (province_id, id, unit_no, code, name, kind, kind_name, search, valid) values (0, ${newId()}, ${nameless}, 'TW900', 'Ban', 'other', 'Cơ quan trung ương', 'ban', '(,)')`),
    attempt('org.body', rules.entersBodies(person), say`insert into org.body (province_id, id, unit_no, kind, name, valid) values (0, ${newId()}, 1, 'leadership', 'Ban khác', '(,)')`),
    attempt('people.person', rules.entersBodies(person), say`insert into people.person (province_id, id, name, search) values (0, ${newId()}, 'Ai', 'ai')`),
    attempt('rulebook.document', rules.entersDocuments(person), say`insert into rulebook.document (province_id, id, number, issuer, issued_on) values (0, ${newId()}, '9-QĐ', 'Trung ương', '2023-06-01')`),
    ...free.map(({ body, whom }) => attempt('people.authorisation', rules.authorises(person, body.unit, whom), power(whom, body))),
    ...(own && above.persons.some(({ id }) => id === person) ? [attempt('people.authorisation', false, power(person, own))] : []),
    ...above.authorisations.filter(({ superseded }) => !superseded).slice(0, 12).map(({ id, unit: unitNo }) => attempt('people.authorisation', rules.ends(person, unitNo), say`update people.authorisation set known = tstzrange(lower(known), clock_timestamp()) where id = ${id}`)),
  ]
}
