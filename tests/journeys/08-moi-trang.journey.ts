import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import axeCore from 'axe-core'
import { forms, inParts, pages, settle, type Place } from './places.ts'
import { beginAnew, expect, test } from './town.ts'

beginAnew()

for (const { who, places, part } of inParts(pages)) {
  test(`Mọi trang của ${who ?? 'người chưa đăng nhập'}${part}: đọc được ở nền sáng và nền tối, không tràn ngang`, async ({ as, stranger }) => {
    test.slow()
    expect(await faultsOf(who ? await as(who) : await stranger(), places)).toEqual([])
  })
}

for (const { who, places, part } of inParts(forms)) {
  test(`Mọi biểu mẫu của ${who ?? 'người chưa đăng nhập'}${part} khi đang báo lỗi: đọc được ở nền sáng và nền tối, không tràn ngang`, async ({ as, stranger }) => {
    test.slow()
    expect(await faultsOf(who ? await as(who) : await stranger(), places)).toEqual([])
  })
}

/** What is wrong with places, a line each; all are visited, whatever is found. */
const faultsOf = async (page: Page, places: Place[]) => {
  const found: string[] = []
  for (const place of places) {
    await test.step(place.name, async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await place.open(page)
      await settle(page)
      const faults = [...await overflowing(page), ...await violations(page, builder(page).withTags(standards))]
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
      faults.push(...(await violations(page, builder(page).withRules(['color-contrast']))).map((fault) => `dark ${fault}`))
      found.push(...faults.map((fault) => `${place.name}: ${fault}`))
    })
  }
  return found
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// Contrast is asked of the first of a kind; it is by far the dearest rule, and a table has a thousand cells of five kinds.
const axeSource = `${axeCore.source};axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-first-of-kind]' }] })`

// There are no frames of others, so axe need not open a page of its own to gather what it found in them.
const builder = (page: Page) => new AxeBuilder({ page, axeSource }).setLegacyMode(true)

/** Marks the first two of the elements whose colours come about in the same way: by the same classes and colours, from the element up to the page. */
const markKinds = (page: Page) => page.evaluate(() => {
  const kinds = new Map<string, { no: number; times: number }>()
  const kindOf = new Map<Element, number>()
  for (const one of document.querySelectorAll('body, body *')) {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(one)
    const look = [kindOf.get(one.parentElement ?? one), one.tagName, one.getAttribute('class'), color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight].join(' ')
    const kind = kinds.get(look) ?? { no: kinds.size, times: 0 }
    kinds.set(look, { ...kind, times: kind.times + 1 })
    kindOf.set(one, kind.no)
    one.toggleAttribute('data-first-of-kind', kind.times < 2)
  }
})

/** Waits until the colours and places of everything stay as they are: nothing is judged in the moment of changing. */
const restOf = (page: Page) => page.evaluate(async () => {
  const look = () => [...document.querySelectorAll('body *')].map((one) => {
    const { color, backgroundColor, borderColor, opacity, visibility } = getComputedStyle(one)
    return [color, backgroundColor, borderColor, opacity, visibility].join(' ')
  }).join('\n')
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  let same = 0
  for (let [turn, before] = [0, '']; turn < 200 && same < 3; turn++) {
    await frames()
    const now = look()
    same = now === before ? same + 1 : 0
    before = now
  }
  if (same < 3) throw new Error('the colours of this page never rest')
})

/** What axe finds, in one line each. */
const violations = async (page: Page, axe: AxeBuilder) => {
  await restOf(page)
  await markKinds(page)
  const { violations: found } = await axe.analyze()
  const lines: string[] = []
  for (const { id, nodes } of found) {
    for (const node of nodes.slice(0, 4)) {
      if (id === 'target-size' && !await isSmallInSight(page, String(node.target[0]))) continue
      lines.push(`${id} ${node.target.join(' ')} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`)
    }
  }
  return lines
}

/** What lies half under the bar at the foot of a phone is judged where a thumb would scroll it to. */
const isSmallInSight = async (page: Page, target: string) => {
  await page.locator(target).first().evaluate((one) => one.scrollIntoView({ block: 'center' }))
  return (await builder(page).include(target).withRules(['target-size']).analyze()).violations.length > 0
}

/** The elements that reach past the right edge of a page that scrolls sideways. */
const overflowing = (page: Page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
  return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1).slice(0, 5).map((one) => `too wide: ${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`)
})
