import { ruleBook } from './rule-book.ts'
import type { World } from './world.ts'

/**
 * The rules of rights above the provinces, in the words of the rule book (A1 to A9 hold in the home of national bodies as in any other).
 * N1 Who belongs to a national body has nothing of any province, whatever numbers his units bear; who administers that home has no powers anywhere while he looks after the provinces.
 * N2 Provinces are compared by whom a national body itself authorised to make reports, on the days it names; by nobody in his place, and by nobody for what a province authorised.
 * N3 Units, bodies and persons above the provinces are entered by who administers that home; documents also by its officers.
 * N4 Powers there are given and ended by who administers it, and by officers who may authorise for that body; given to oneself never.
 */
export const aboveRules = (above: World) => {
  const { grounds: { holds, mandatesOf } } = ruleBook(above)
  const keeps = (person: string) => above.persons.some(({ id, administers }) => id === person && administers)
  const worksFor = (person: string) => (keeps(person) ? [] : mandatesOf(person)) // N1
  const authorises = (person: string, unit: number) => keeps(person) || worksFor(person).some((one) => one.unit === unit && one.rights.includes('authorise'))
  return {
    compares: (person: string) => above.authorisations.some((one) => one.person === person && one.rights.includes('report') && holds(one)), // N2
    entersBodies: keeps, // N3
    entersDocuments: (person: string) => keeps(person) || worksFor(person).length > 0, // N3
    authorises: (person: string, unit: number, whom: string) => person !== whom && authorises(person, unit), // N4
    ends: authorises, // N4
  }
}
