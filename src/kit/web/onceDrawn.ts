/** Tries once the page is drawn anew, and frame by frame for a second more until it succeeds: what was pressed, or was found wrong, may be drawn a moment later on a busy machine. */
export const onceDrawn = (attempt: () => boolean): void => {
  const until = performance.now() + 1_000
  const again = () => {
    if (!attempt() && performance.now() < until) requestAnimationFrame(again)
  }
  requestAnimationFrame(again)
}

/** Gives the focus back to what had it, once that can have it; whoever has gone elsewhere meanwhile stays there. */
export const focusBack = (before: Element | null | undefined): void => {
  onceDrawn(() => {
    if (!(before instanceof HTMLElement) || !before.isConnected) return true
    if (before.matches(':disabled')) return false
    if (document.activeElement === document.body) before.focus({ preventScroll: true })
    return true
  })
}
