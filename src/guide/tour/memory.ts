/** Whether the tour was offered to somebody on this machine. */
export const wasOffered = (username: string): boolean => {
  try {
    return localStorage.getItem(keyOf(username)) !== null
  } catch {
    return false
  }
}

/** Remembers that somebody took the tour or put it off, so that it is not offered again. */
export const rememberOffer = (username: string): void => {
  try {
    localStorage.setItem(keyOf(username), 'seen')
  } catch {
    // A browser may forbid storage; the tour is then offered again next time.
  }
}

const keyOf = (username: string) => `guong-tour-${username}`
