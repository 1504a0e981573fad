import { matchesSearch } from '../kit/words.ts'
import type { HandbookPage, HandbookSection } from './handbook.ts'

/** A section and the page of the handbook it stands on. */
export interface FoundSection<Page extends HandbookPage = HandbookPage> { page: Page; section: HandbookSection }

/** The sections that help on a page of Gương, by its pattern ('/viec/$id'), those of the given pages of the handbook first. */
export const sectionsBeside = <Page extends HandbookPage>(pages: Page[], place: string, own: string[]): FoundSection<Page>[] => {
  const rank = ({ page }: FoundSection) => (own.includes(page.slug) ? own.indexOf(page.slug) : own.length)
  return all(pages).filter(({ section }) => section.pages.includes(place)).toSorted((a, b) => rank(a) - rank(b))
}

/** The sections that hold every word asked for, accents aside; those with all of them in the title first. */
export const searchSections = <Page extends HandbookPage>(pages: Page[], asked: string): FoundSection<Page>[] => {
  const found = all(pages).filter(({ section }) => matchesSearch(`${section.title} ${section.text}`, asked))
  const inTitle = ({ section }: FoundSection) => matchesSearch(section.title, asked)
  return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))]
}

const all = <Page extends HandbookPage>(pages: Page[]) => pages.flatMap((page) => page.sections.map((section) => ({ page, section })))
