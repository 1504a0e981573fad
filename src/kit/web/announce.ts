/** Tells screen readers a sentence without moving the focus. */
export const announce = (sentence: string): void => {
  const region = document.getElementById(REGION)
  if (region) region.textContent = sentence
}

/** The id of the live region that Frame puts on the page. */
export const REGION = 'guong-announcements'
