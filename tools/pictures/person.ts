import type { Browser, BrowserContext } from '@playwright/test'
import { passwordOf } from '../../tests/journeys/town.ts'
import type { Kind } from './kinds.ts'

/** A browser window of one kind for one person: no service worker, no motion, always the demo's day and hour. */
export const openPage = async (browser: Browser, { address, kind, who }: { address: string; kind: Kind; who: string | null }): Promise<BrowserContext> => {
  const phone = kind.width === 390
  const context = await browser.newContext({
    baseURL: address, viewport: { width: kind.width, height: phone ? 844 : 900 }, deviceScaleFactor: phone ? 2 : 1, isMobile: phone, hasTouch: phone,
    colorScheme: kind.theme, reducedMotion: 'reduce', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', serviceWorkers: 'block',
  })
  await context.clock.setFixedTime(new Date('2023-06-30T09:00:00+07:00'))
  // The tour is offered once; a picture shows the page as it is on all the other days.
  await context.addInitScript((name) => localStorage.setItem(`guong-tour-${name}`, 'seen'), String(who))
  return context
}

/** Signs somebody in for all pages of the window; nobody where `who` is null. */
export const signIn = async (context: BrowserContext, { address, who }: { address: string; who: string | null }): Promise<void> => {
  if (who === null) return
  const answer = await context.request.post(`${address}/api/session`, { data: { username: who, password: passwordOf(who) }, headers: { 'idempotency-key': crypto.randomUUID() } })
  if (!answer.ok()) throw new Error(`${who} is not let in: ${await answer.text()}`)
}
