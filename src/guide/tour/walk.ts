import { announce } from '../../kit/web/announce.ts'
import { point, type Pointed } from './point.ts'
import { seen, type Stop } from './stop.ts'

/** How a tour moves through the pages. */
export interface Ways {
  go: (href: string) => Promise<void>
  /** Calls back when somebody goes elsewhere; gives what stops it. */
  onLeave: (leave: () => void) => () => void
}

/** Leads from stop to stop until the last, or until somebody has enough of it or goes elsewhere. What is not on a page is passed over and said so; nothing is waited for without end. */
export const walk = (stops: Stop[], { go, onLeave }: Ways): Promise<void> => new Promise((resolve) => {
  const addresses: string[] = []
  let turn = 0
  let going = false
  let pointed: Pointed | undefined
  const end = () => {
    turn += 1
    pointed?.remove()
    forget()
    document.getElementById('noi-dung')?.focus({ preventScroll: true })
    resolve()
  }
  const forget = onLeave(() => !going && end())
  const goTo = async (href: string | undefined) => {
    if (!href || href === location.pathname + location.search) return
    going = true
    await go(href).finally(() => { going = false })
  }
  const show = async (at: number, { step, passed = [] }: { step: 1 | -1; passed?: string[] }): Promise<void> => {
    const stop = stops[at]
    if (!stop) return end()
    const mine = (turn += 1)
    addresses[at] ??= addressOf(stop) ?? addresses[at - 1] ?? location.pathname
    pointed?.remove()
    await goTo(addresses[at])
    const element = stop.find && await waitFor(stop.find, () => turn !== mine)
    if (turn !== mine) return
    if (stop.find && !element && stops[at + step]) return show(at + step, { step, passed: [...passed, stop.title] })
    pointed = point(stop, {
      element, passed, at, of: stops.length, end,
      next: () => void show(at + 1, { step: 1 }),
      ...(at > 0 && { back: () => void show(at - 1, { step: -1 }) }),
    })
    announce(`${stop.title}. ${stop.text}`)
  }
  void show(0, { step: 1 })
})

const addressOf = ({ at }: Stop) => (typeof at === 'function' ? at() : at)

// A page that is still being drawn is given three seconds to end, and what is pointed at six to come.
const waitFor = async (selectors: string[], isOver: () => boolean) => {
  for (let tries = 0; tries < 60 && !isOver(); tries += 1) {
    const element = tries < 30 && isDrawing() ? undefined : seen(selectors)
    if (element) return element
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  return undefined
}

const isDrawing = () => document.querySelector('main .mantine-Skeleton-root, main [aria-busy="true"]') !== null
