/** A page of the handbook as the pages of Gương show it: made from docs/handbook when the pages are built. */
export interface HandbookPage {
  /** Its file without '.md': the last part of /huong-dan/…. */
  slug: string
  title: string
  /** What stands before the first section. */
  intro: string
  sections: HandbookSection[]
}

/** A section, with the addresses of the pages it stands beside. */
export interface HandbookSection {
  id: string
  title: string
  html: string
  /** Its words without marks of Markdown, for the search. */
  text: string
  /** Patterns as web-pages.tsx writes them: '/viec/$id'. */
  pages: string[]
}

/** The pages of the handbook in the order they are offered. */
export const handbookSlugs = ['lanh-dao', 'cap-tren', 'can-bo-tong-hop', 'kiem-tra', 'van-thu', 'nguoi-duyet', 'quan-tri', 'chung'] as const

/** One of them. */
export type HandbookSlug = (typeof handbookSlugs)[number]

/** The address of a page or a section of the handbook. */
export const handbookAddress = (slug?: string, section?: string): string =>
  `/huong-dan${slug ? `/${slug}` : ''}${section ? `#${section}` : ''}`
