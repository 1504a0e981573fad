import type { CDPSession, Page } from '@playwright/test'
import { beginAnew, expect, people, test } from './town.ts'

test.use({ serviceWorkers: 'allow' })
beginAnew()

// A line of 1.6 Mbit/s with 150 ms to and fro, as in a commune behind the hills.
const BYTES_PER_MS = 200
const TRIP = 150

// The line is the same for both.
test('Đường truyền chậm: khung hiện trước 2,5 giây, các dòng trước 4 giây, lần sau trước 0,7 giây', { tag: '@desk' }, async ({ as }) => {
  test.setTimeout(180_000)
  const page = await as(people.clerk)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: TRIP, downloadThroughput: BYTES_PER_MS * 1000, uploadThroughput: BYTES_PER_MS * 1000 })

  const cold = await visit(page, cdp)
  await page.evaluate(async () => { await navigator.serviceWorker.ready })
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: false })
  const warm = await visit(page, cdp)
  for (const [name, { shell, rows }] of Object.entries({ cold, warm })) for (const [what, one] of Object.entries({ shell, rows })) console.log(`${name} ${what}: ${one.trips} trips, ${Math.round(one.bytes / 1000)} kB = ${one.computed} ms on the line; measured here ${one.measured} ms`)

  expect(cold.shell.computed).toBeLessThan(2_500)
  expect(cold.rows.computed).toBeLessThan(4_000)
  expect(warm.rows.computed).toBeLessThan(700)
})

interface Fetched { url: string; asked: number; answered: number; bytes: number }
interface Reached { trips: number; bytes: number; computed: number; measured: number }

/** Opens the task list and says what the line had to carry until the frame, and until the rows. */
const visit = async (page: Page, cdp: CDPSession): Promise<{ shell: Reached; rows: Reached }> => {
  const watch = watching(cdp)
  const begun = Date.now()
  await page.goto('/viec', { waitUntil: 'commit' })
  await page.getByRole('banner').waitFor()
  const shell = watch.now(begun)
  await page.getByRole('row').nth(3).waitFor()
  const rows = watch.now(begun)
  await page.waitForLoadState('networkidle')
  watch.stop()
  return { shell, rows }
}

/** Every fetch over the line, from the browser's own account of it; what comes from the worker or a cache costs nothing. */
const watching = (cdp: CDPSession) => {
  const fetched = new Map<string, Fetched>()
  const onAsked = ({ requestId, request, timestamp }: { requestId: string; request: { url: string }; timestamp: number }) => { if (request.url.startsWith('http')) fetched.set(requestId, { url: request.url, asked: timestamp, answered: Infinity, bytes: 0 }) }
  const onAnswer = ({ requestId, response }: { requestId: string; response: { fromServiceWorker?: boolean; fromDiskCache?: boolean } }) => { if (response.fromServiceWorker || response.fromDiskCache) fetched.delete(requestId) }
  const onDone = ({ requestId, timestamp, encodedDataLength }: { requestId: string; timestamp: number; encodedDataLength: number }) => {
    const one = fetched.get(requestId)
    if (one) Object.assign(one, { answered: timestamp, bytes: encodedDataLength })
  }
  cdp.on('Network.requestWillBeSent', onAsked)
  cdp.on('Network.responseReceived', onAnswer)
  cdp.on('Network.loadingFinished', onDone)
  const now = (begun: number): Reached => {
    const done = [...fetched.values()].filter(({ answered, url }) => answered < Infinity && !url.endsWith('.woff2'))
    const [trips, bytes] = [tripsOf(done), done.reduce((sum, one) => sum + one.bytes, 0)]
    return { trips, bytes, computed: Math.round(trips * TRIP + bytes / BYTES_PER_MS), measured: Date.now() - begun }
  }
  const stop = () => {
    cdp.off('Network.requestWillBeSent', onAsked)
    cdp.off('Network.responseReceived', onAnswer)
    cdp.off('Network.loadingFinished', onDone)
  }
  return { now, stop }
}

/** How many fetches had to wait for one another: the longest chain of which each began after the one before was there. */
const tripsOf = (done: Fetched[]): number => {
  const length = new Map<Fetched, number>()
  for (const one of done.toSorted((a, b) => a.asked - b.asked)) length.set(one, 1 + Math.max(0, ...[...length].filter(([before]) => before.answered <= one.asked).map(([, deep]) => deep)))
  return Math.max(0, ...length.values())
}
