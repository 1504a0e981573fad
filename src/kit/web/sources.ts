import { createContext, useContext } from 'react'

export interface UnitChoice {
  unitNo: number
  code: string
  name: string
  /** Where it belongs, for search results ('Đảng bộ huyện Sơn Hà'). */
  within?: string | null
  hasChildren: boolean
}

export interface PersonChoice {
  id: string
  name: string
  /** Post and unit, which tell two people of one name apart. */
  note: string
}

export interface DocumentChoice {
  id: string
  number: string
  issuer: string
  issuedOn: string
  title?: string | null
}

/** As of which day, and as known when; nothing means today. */
export interface SourceView {
  on?: string
  known?: string
}

/** Where the pickers of the kit find organisations and people; the kit knows no room, so web.tsx gives these. */
export interface Sources {
  /** The day the installation believes in: where calendars open. */
  today: string
  unitsUnder: (parent: number | null, view?: SourceView) => Promise<UnitChoice[]>
  searchUnits: (text: string, view?: SourceView) => Promise<UnitChoice[]>
  /** Empty where there is no such unit then. */
  unitName: (unitNo: number, view?: SourceView) => Promise<string>
  searchPeople: (text: string) => Promise<PersonChoice[]>
  personName: (id: string) => Promise<string>
  searchDocuments: (text: string) => Promise<DocumentChoice[]>
}

const SourcesContext = createContext<Sources | null>(null)

/** Gives the pickers below it their sources. */
export const SourcesProvider = SourcesContext.Provider

/** The sources given by the page's composition. */
export const useSources = (): Sources => {
  const sources = useContext(SourcesContext)
  if (!sources) throw new Error('A picker stands outside SourcesProvider.')
  return sources
}
