/** One stop of a tour: where it is, what it points at, and what it says. */
export interface Stop {
  /** The address to go to; a function reads it from the page of the stop before. Absent: stay where one is. */
  at?: string | (() => string | undefined)
  /** Selectors of what is pointed at, the first that can be seen; absent: a word in the middle of the screen. */
  find?: string[]
  title: string
  text: string
}

/** The address of a link of the page one is on. */
export const linkOf = (...selectors: string[]) => (): string | undefined => seen(selectors)?.getAttribute('href') ?? undefined

/** The first element that one of the selectors finds and that can be seen. */
export const seen = (selectors: string[]): HTMLElement | undefined =>
  selectors.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).find((element) => element.getClientRects().length > 0 && !element.closest('[aria-busy="true"]'))
