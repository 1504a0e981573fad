import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { type HandbookPage, handbookSlugs } from './handbook.ts'

/** A page with the language it is in: Vietnamese where there is no English one. */
export interface ReadPage extends HandbookPage { language: 'vi' | 'en' }

/** The handbook in the language spoken, fetched when first asked for; undefined until it is there. */
export const useHandbook = (): ReadPage[] | undefined => {
  const { i18n } = useLingui()
  return useQuery({ queryKey: ['handbook', i18n.locale], queryFn: () => Promise.all(handbookSlugs.map((slug) => fetchPage(slug, i18n.locale))), staleTime: Infinity }).data
}

const files = import.meta.glob<{ page: HandbookPage }>(['../../docs/handbook/**/*.md', '!**/README.md'])

const fetchPage = async (slug: string, language: string): Promise<ReadPage> => {
  const english = language === 'en' ? files[`../../docs/handbook/en/${slug}.md`] : undefined
  const file = english ?? files[`../../docs/handbook/${slug}.md`]
  if (!file) throw new Error(`the handbook has no page ${slug}`)
  return { ...(await file()).page, language: english ? 'en' : 'vi' }
}
