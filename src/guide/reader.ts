import type { HandbookSlug } from './handbook.ts'

/** Who asks for help, as far as it decides what helps. */
export interface Reader {
  username: string
  rights: string[]
  /** In charge of, follows or helps a unit. */
  relations: string[]
  isAdministrator: boolean
  /** In the demo province the tour is offered. */
  isDemo: boolean
}

/** A person signed in as a reader. */
export const readerOf = ({ username, rights, relations, isAdministrator, isDemoDay }: Omit<Reader, 'isDemo'> & { isDemoDay: boolean }): Reader =>
  ({ username, rights, relations, isAdministrator, isDemo: isDemoDay })

/** The pages of the handbook that are a reader's own, the nearest first; what everybody shares comes last. */
export const ownPages = ({ rights, relations, isAdministrator }: Pick<Reader, 'rights' | 'relations' | 'isAdministrator'>): HandbookSlug[] => {
  const may = (...names: string[]) => names.some((name) => rights.includes(name))
  const own: [HandbookSlug, boolean][] = [
    ['quan-tri', isAdministrator],
    ['kiem-tra', may('audit')],
    ['can-bo-tong-hop', may('import')],
    ['cap-tren', may('assign', 'accept') || relations.length > 0],
    ['lanh-dao', !isAdministrator && !may('audit', 'import')],
    ['chung', true],
  ]
  return own.flatMap(([slug, fits]) => (fits ? [slug] : []))
}
