import type { BrowserContext, Page, Route } from '@playwright/test'
import type { Random } from '../rights/random.ts'

/** Ways in which a report is cut off: the tab closed or crashed, the line gone, the request or its answer lost, the application started anew. */
const ways = ['closed', 'crashed', 'offline', 'request lost', 'answer lost', 'restarted'] as const
type Way = (typeof ways)[number]

/** What a run of kills found. */
interface Killed { rounds: number; byWay: Record<string, number>; written: number; unwritten: number; lost: string[]; doubled: string[]; refused: number }

/** A context of somebody signed in who holds the task, the server's address, and the chance that decides. */
interface Ground { context: BrowserContext; url: string; task: { code: string; title: string }; from: number; random: Random }

/** Writes one report after another and cuts each off at a random moment; in the end every report that was written stands exactly once. */
export const killReports = async ({ context, url, task, from, random }: Ground, rounds: number): Promise<Killed> => {
  const killed: Killed = { rounds, byWay: {}, written: 0, unwritten: 0, lost: [], doubled: [], refused: 0 }
  const names: string[] = []
  const ended: Way[] = []
  let page = await opened(context, url)
  for (let round = 0; round < rounds; round += 1) {
    const way = random.of(ways)
    const name = `BB ${from + round}`
    killed.byWay[way] = (killed.byWay[way] ?? 0) + 1
    await fill(page, task.title, { amount: from + round, name }).catch((error: unknown) => told(page, error, { round, ways: ended }))
    ended.push(way)
    page = await cutOff({ page, context, url, way, moment: random.upTo(300) })
    if (await isWritten(page, { name, code: task.code })) names.push(name)
    else killed.unwritten += 1
  }
  killed.refused = await emptied(await reopened(page, context, url))
  const standing = await standingNames(context, { url, code: task.code })
  killed.written = names.length
  killed.lost = names.filter((name) => !standing.includes(name))
  killed.doubled = standing.filter((name, at) => name.startsWith('BB ') && standing.indexOf(name) !== at)
  return killed
}

const opened = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const reopened = async (page: Page, context: BrowserContext, url: string) => {
  await page.close({ runBeforeUnload: false }).catch(() => {})
  return opened(context, url)
}

const fill = async (page: Page, title: string, { amount, name }: { amount: number; name: string }) => {
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Báo cáo' }).first().click()
  const form = page.getByRole('dialog', { name: 'Báo cáo kết quả' })
  await form.getByRole('textbox', { name: 'Kết quả', exact: true }).fill(String(amount))
  await form.getByRole('textbox', { name: 'Minh chứng: số và ngày văn bản' }).fill(name)
}

/** A report that could not be filled in, with what was done before and what the page showed instead. */
const told = async (page: Page, error: unknown, { round, ways: ended }: { round: number; ways: Way[] }): Promise<never> => {
  throw new Error(`round ${round} after ${ended.slice(-3).join(', ')}: the page shows\n${await page.locator('body').innerText()}`, { cause: error })
}

interface Cut { page: Page; context: BrowserContext; url: string; way: Way; moment: number }

/** Sends, and at the moment cuts off; answers a page of the same browser in which work goes on. */
const cutOff = async ({ page, context, url, way, moment }: Cut): Promise<Page> => {
  const reports = /\/api\/tasks\/[^/]+\/progress$/
  if (way === 'request lost') await page.route(reports, (route) => route.abort(), { times: 1 })
  if (way === 'answer lost') await page.route(reports, loseAnswer, { times: 1 })
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click({ noWaitAfter: true })
  await new Promise((resolve) => { setTimeout(resolve, moment) })
  if (way === 'crashed') void (await context.newCDPSession(page)).send('Page.crash').catch(() => {})
  if (way === 'closed' || way === 'crashed') return reopened(page, context, url)
  if (way === 'restarted') await context.request.put(`${url}/town/again`)
  if (way === 'offline') await context.setOffline(true)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  if (way === 'offline') await context.setOffline(false)
  return page
}

const loseAnswer = async (route: Route) => {
  await route.fetch().catch(() => undefined)
  await route.abort()
}

/** Whether a report was written: it waits in the outbox, or it has arrived. */
const isWritten = async (page: Page, { name, code }: { name: string; code: string }) => {
  const waiting = await page.evaluate(outboxText)
  if (waiting.includes(`"${name}"`)) return true
  return (await standingNames(page.context(), { url: new URL(page.url()).origin, code })).includes(name)
}

/** Waits until nothing waits any more; answers how many were refused. */
const emptied = async (page: Page): Promise<number> => {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const parcels = JSON.parse(await page.evaluate(outboxText)) as { refusal: unknown }[]
    if (parcels.every(({ refusal }) => refusal)) return parcels.length
    await page.waitForTimeout(250)
  }
  throw new Error('the outbox was not empty after a minute')
}

const standingNames = async (context: BrowserContext, { url, code }: { url: string; code: string }): Promise<string[]> => {
  for (let tries = 0; ; tries += 1) {
    const answer = await context.request.get(`${url}/api/tasks/${code}`).catch(() => undefined)
    if (answer?.ok()) return (await answer.json() as { entries: { evidence: { name: string }[] }[] }).entries.flatMap(({ evidence }) => evidence.map(({ name }) => name))
    if (tries > 40) throw new Error(`the server did not say what stands: ${answer?.status()}`)
    await new Promise((resolve) => { setTimeout(resolve, 250) })
  }
}

/** What stands in the outbox of this browser, as JSON; runs in the page. */
const outboxText = () => new Promise<string>((resolve, reject) => {
  const asked = indexedDB.open('guong-outbox')
  asked.onerror = () => reject(new Error('the outbox can not be opened'))
  asked.onsuccess = () => {
    if (!asked.result.objectStoreNames.contains('parcels')) return resolve('[]')
    const all = asked.result.transaction('parcels').objectStore('parcels').getAll()
    all.onsuccess = () => { asked.result.close(); resolve(JSON.stringify(all.result)) }
  }
})
