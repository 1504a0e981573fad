/** Who is signed in on this machine, as far as the browser knows: a mark that lives exactly as long as the session's own cookie, gone when the browser closes. */
export const personHere = (): string | undefined => /(?:^|; )guong_here=([^;]+)/.exec(document.cookie)?.[1]

/** Sets the mark, or takes it away. */
export const setPersonHere = (person: string | null): void => {
  document.cookie = `guong_here=${person ?? ''}; path=/; samesite=lax${person ? '' : '; max-age=0'}`
}
