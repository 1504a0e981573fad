import 'driver.js/dist/driver.css'
import './tour.css'
import { t } from '@lingui/core/macro'
import { driver, type PopoverDOM } from 'driver.js'
import type { Stop } from './stop.ts'

/** How a stop is shown and what its buttons do. */
export interface Pointing {
  element: HTMLElement | undefined
  /** Titles of the stops passed over, because their page has no such place now. */
  passed: string[]
  at: number
  of: number
  next: () => void
  back?: () => void
  end: () => void
}

/** A stop on the screen; gone after `remove`. */
export interface Pointed { remove: () => void }

/** Lights up a place of the page and says the stop's words beside it; the focus goes to "Tiếp", Esc ends. */
export const point = (stop: Stop, { element, passed, at, of, next, back, end }: Pointing): Pointed => {
  const shown = driver({
    animate: false, overlayColor: '#0b1220', overlayOpacity: 0.55, stagePadding: 6, stageRadius: 8, overlayClickBehavior: () => undefined, popoverClass: 'guong-tour',
    onDestroyStarted: end,
  })
  const followed = (event: MouseEvent) => {
    if (!(event.target as Element).closest('a')) return end()
    event.preventDefault()
    event.stopPropagation()
    next()
  }
  element?.addEventListener('click', followed, true)
  const isLast = at === of - 1
  shown.highlight({
    ...(element && { element }),
    popover: {
      title: escaped(stop.title), description: escaped([stop.text, wordOn(passed)].filter(Boolean).join(' ')),
      showButtons: ['next', 'previous', 'close'], disableButtons: back ? [] : ['previous'],
      nextBtnText: isLast ? t`Xong` : t`Tiếp`, prevBtnText: t`Trước`, showProgress: true, progressText: `${at + 1}/${of}`,
      onNextClick: isLast ? end : next, onPrevClick: () => back?.(), onCloseClick: end,
      onPopoverRender: (popover) => dress(popover, isLast),
    },
  })
  // The library calls what it points at a menu button; a heading or a list is none.
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element?.removeAttribute(name)
  document.querySelector<HTMLElement>('.guong-tour .driver-popover-next-btn')?.focus({ preventScroll: true })
  return {
    remove: () => {
      element?.removeEventListener('click', followed, true)
      shown.destroy()
    },
  }
}

const wordOn = (passed: string[]) =>
  passed.length > 0 && t`Đã bỏ qua chỗ mà các trang này hiện không có: ${passed.join('; ')}.`

// The sign of the library becomes a word among the other buttons.
const dress = ({ wrapper, closeButton, footer, title }: PopoverDOM, isLast: boolean) => {
  closeButton.textContent = t`Thôi`
  closeButton.removeAttribute('aria-label')
  closeButton.hidden = isLast
  footer.prepend(closeButton)
  wrapper.setAttribute('aria-modal', 'true')
  title.setAttribute('role', 'heading')
  title.setAttribute('aria-level', '2')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
