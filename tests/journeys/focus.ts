/** What has the focus now: its name as read aloud, roughly, the part of the frame it stands in, and whether an outline or border of its own shows it. Runs in the page. */
export const stop = () => {
  const element = document.activeElement as HTMLInputElement
  const style = getComputedStyle(element)
  const own = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent?.replace(/\s*\*$/, '') ?? element.textContent ?? ''
  const outlined = (one: CSSStyleDeclaration) => (one.outlineStyle !== 'none' && Number.parseFloat(one.outlineWidth) >= 1) || one.boxShadow !== 'none'
  // A link that covers its whole row draws the outline around the row.
  const row = getComputedStyle(element, '::after')
  const typed = ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)
  // A field shows the focus by the colour of its border; a file field by the zone around it.
  const around = element.parentElement ? getComputedStyle(element.parentElement) : style
  // A mark of a chart shows it by a ring drawn inside it.
  const ringed = element.matches('g:focus-visible') && [...element.querySelectorAll('circle')].some((one) => getComputedStyle(one).strokeWidth === '2px' && getComputedStyle(one).stroke !== 'none')
  const parts = ['a[href="#noi-dung"]', 'header', 'section[aria-label]', 'aside', 'main', 'nav']
  const part = element.closest('main') ? 4 : parts.findIndex((one) => element.closest(one))
  return { label: own.trim(), part, seen: element === document.body || outlined(style) || outlined(row) || outlined(around) || ringed || (typed && element.matches(':focus-visible, :focus')) }
}
