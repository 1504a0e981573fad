import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { settle } from '../../tests/journeys/places.ts'
import type { Kind } from './kinds.ts'

/** Takes a page once it has drawn everything and stands still, whole when it is short; gives the size of the file. */
export const photograph = async (page: Page, { file, kind }: { file: string; kind: Kind }): Promise<number> => {
  await page.addStyleTag({ content: STILL })
  await fit(page, kind)
  await settle(page)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  const bytes = await smallPicture(page)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return bytes.length
}

const STILL = '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }'
const LIMIT = 60 * 1024

/** A page a little longer than the screen is shown to its end; of a long one the first screen is enough. */
const fit = async (page: Page, { width }: Kind) => {
  await settle(page)
  const [screen, whole] = [page.viewportSize()?.height ?? 900, await page.evaluate(() => document.documentElement.scrollHeight)]
  if (whole > screen && whole <= screen * 1.6) await page.setViewportSize({ width, height: whole })
}

/** WebP by the browser itself, as fine as the limit allows. */
const smallPicture = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  let bytes = Buffer.alloc(0)
  for (const quality of [82, 68, 54, 40]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
    bytes = Buffer.from(data, 'base64')
    if (bytes.length <= LIMIT) break
  }
  await session.detach()
  return bytes
}
