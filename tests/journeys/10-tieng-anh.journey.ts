import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { arriveAt } from './acts.ts'
import { inParts, pages, settle } from './places.ts'
import { expect, people, test } from './town.ts'

test('Đổi sang tiếng Anh từ bảng chọn ở tên mình, và ngôn ngữ ấy được nhớ', async ({ as }) => {
  const page = await as(people.clerk)
  await page.goto('/viec?search=khong-co-viec-nay')
  await page.getByRole('button', { name: /đăng xuất/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await arriveAt(page, 'Breakthrough tasks')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await arriveAt(page, 'Breakthrough tasks')
  expect(await leftOver(page)).toEqual([])
})

for (const { who, places, part } of inParts(pages.filter(({ inEnglish }) => inEnglish !== false))) {
  test(`Tiếng Anh: không còn câu tiếng Việt nào của giao diện trên các trang của ${who ?? 'người chưa đăng nhập'}${part} @desk`, async ({ as, stranger }) => {
    const page = who ? await as(who) : await stranger()
    await page.addInitScript(() => localStorage.setItem('guong-language', 'en'))
    const found: string[] = []
    for (const place of places) {
      await test.step(place.name, async () => {
        await place.open(page)
        await settle(page)
        found.push(...(await leftOver(page)).map((text) => `${place.name}: ${text}`))
      })
    }
    expect(found).toEqual([])
  })
}

/** Texts and names on the page that are a Vietnamese sentence of the interface, word for word. */
const leftOver = async (page: Page) => {
  const shown = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    // A paper is Vietnamese whoever reads it, and says so.
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('[lang="vi"]')) texts.push(walker.currentNode.nodeValue ?? '')
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]')) texts.push(...['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''))
    return [...new Set(texts.map((text) => text.trim()))]
  })
  return shown.filter((text) => sentences.has(text))
}

// Every sentence of the catalogue without gaps whose English differs; a name that is also data, like a body's, a measure's or a period's, says nothing.
const catalogue = readFileSync(new URL('../../src/locales/en.po', import.meta.url), 'utf8')
const data = new Set(['Ban Thường vụ Tỉnh ủy', 'triệu đồng', 'ngày', 'Hằng năm'])
const sentences = new Set([...catalogue.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)].flatMap(([, vi, en]) => (vi && vi !== en && !vi.includes('{') && !vi.includes('<') && !data.has(vi) ? [vi] : [])))
