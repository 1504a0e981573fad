import { i18n } from '@lingui/core'

export type Language = 'vi' | 'en'

// Vietnamese stands in the pages themselves.
const catalogues = {
  vi: () => Promise.resolve({ messages: {} }),
  en: () => import('../../locales/en.po'),
}

/** The language chosen on this machine; Vietnamese until somebody chooses. */
export const chosenLanguage = (): Language => (remembered() === 'en' ? 'en' : 'vi')

/** Loads a language's sentences and makes every page speak it, now and next time. */
export const speak = async (language: Language): Promise<void> => {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  remember(language)
}

/** The language spoken now, for the server's sentences. */
export const spokenLanguage = (): Language => (i18n.locale === 'en' ? 'en' : 'vi')

const KEY = 'guong-language'

// A browser may forbid storage; the choice then lasts until the page is closed.
const remembered = () => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const remember = (language: Language) => {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    return
  }
}
