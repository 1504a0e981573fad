import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { forms, pages, settle, type Place } from './places.ts'
import { expect, test } from './town.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const place of [...pages, ...forms]) {
  test(`${place.name}: không lỗi tiếp cận ở nền sáng và nền tối, không tràn ngang`, async ({ as, stranger }) => {
    const page = await arrive(place, { as, stranger })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await place.open(page)
    await settle(page)
    expect(await overflowing(page)).toEqual([])
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect(await violations(page)).toEqual([])
  })
}

type Doors = Parameters<Parameters<typeof test>[2]>[0]

const arrive = ({ who }: Place, { as, stranger }: Pick<Doors, 'as' | 'stranger'>) => (who ? as(who) : stranger())

/** What axe finds, in one line each. */
const violations = async (page: Page) => {
  // Colours change over a tenth of a second.
  await page.waitForTimeout(200)
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`))
}

/** The elements that reach past the right edge of a page that scrolls sideways. */
const overflowing = (page: Page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
  return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1).slice(0, 5).map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`)
})
