import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { demoSignIns } from '../../src/demo/sign-ins.ts'
import { above } from './above.ts'

export { expect }

/** The people of the town by the name they sign in with. */
export type Username = (typeof people)[keyof typeof people]

/** Who does what in the journeys; roles and rights stand in src/demo/sign-ins.ts. */
export const people = {
  clerk: 'linh.btc', acceptor: 'nghia.btc', holder: 'binh.ccb', district: 'dat.thuonglam', officer: 'phuc.thuonglam', auditor: 'hai.ubkt', administrator: 'quantri', reorganiser: 'tuan.btc', department: 'thanh.btc', office: 'hai.vptu', registry: 'tuyen.vptu', ...above,
} as const

interface Town {
  /** True where a journey breaks the line itself: then the browser's word about it is no complaint. */
  lineBreaks: boolean
  /** A page of somebody who signed in through the page, once for the whole town. */
  as: (username: Username) => Promise<Page>
  /** A page of nobody yet. */
  stranger: () => Promise<Page>
}

interface Shared { town: Map<string, SignedIn> }
type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** A journey in a town of its worker's own. It fails when a page complains in its console, asks another host or opens a dialog of the browser. */
export const test = base.extend<Town, Shared>({
  town: [async ({}, use, { project }) => {
    await openTown(String(project.use.baseURL))
    await use(new Map())
  }, { scope: 'worker', auto: true }],
  lineBreaks: [false, { option: true }],
  stranger: async ({ browser, baseURL, lineBreaks }, use) => {
    const watch = watcher(String(baseURL), lineBreaks)
    await use(async () => watch.open(await browser.newContext({ acceptDownloads: true })))
    await watch.close()
  },
  as: async ({ browser, baseURL, town, lineBreaks }, use) => {
    const watch = watcher(String(baseURL), lineBreaks)
    await use(async (username) => {
      const storageState = town.get(username) ?? await signInOnce(browser, username)
      town.set(username, storageState)
      return watch.open(await browser.newContext({ storageState, acceptDownloads: true }))
    })
    await watch.close()
  },
})

/** For a file that counts: its journeys begin in the town as it was, whatever was done in it before. */
export const beginAnew = (): void =>
  test.beforeAll(async ({ town }, { project }) => {
    await openTown(String(project.use.baseURL))
    town.clear()
  })

/** Signs in through the page. */
export const signIn = async (page: Page, username: string, password: string = passwordOf(username)): Promise<void> => {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** The password the demo prints for somebody; who belongs above the provinces has the administrator's. */
export const passwordOf = (username: string): string => (demoSignIns.find((one) => one.username === username) ?? demoSignIns.find((one) => one.username === people.administrator))?.password ?? ''

/** Lets the jobs of the town run, as those of a serving process do, until it is opened anew. */
export const runJobs = (baseURL: string): Promise<void> => put(`${baseURL}/town/jobs`)

/** Takes every place among the clicks of the town's server, as a crowd would, until `leavePlaces`. */
export const takePlaces = (baseURL: string): Promise<void> => put(`${baseURL}/town/busy`)

/** The crowd has gone. */
export const leavePlaces = (baseURL: string): Promise<void> => put(`${baseURL}/town/calm`)

/** The town's day from now on, until it is opened anew. */
export const turnTo = (baseURL: string, day: string): Promise<void> => put(`${baseURL}/town/day/${day}`)

const openTown = (baseURL: string) => put(`${baseURL}/town`)

const put = async (address: string) => {
  const answer = await fetch(address, { method: 'PUT' })
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`)
}

const signInOnce = async (browser: Browser, username: string) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/dang-nhap')
  await signIn(page, username)
  await expect(page.getByRole('heading', { level: 1, name: /^Chào / })).toBeVisible()
  const state = await context.storageState()
  await context.close()
  return state
}

/** Opens pages and remembers what they complained of. */
const watcher = (baseURL: string, lineBreaks: boolean) => {
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  return {
    open: async (context: BrowserContext) => {
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', (said) => { if (said.type() === 'error' && !isRefusal(said.text(), said.location().url) && !(lineBreaks && said.text().includes('net::ERR_'))) complaints.push(`${page.url()} console: ${said.text()} ${said.location().url}`) })
      page.on('pageerror', (error) => { complaints.push(`${page.url()} error: ${error.stack ?? error.message}`) })
      page.on('dialog', (dialog) => {
        // A journey that goes to another address with something filled in means to leave it.
        if (dialog.type() === 'beforeunload') return void dialog.accept()
        complaints.push(`${page.url()} dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', (request) => { if (!request.url().startsWith(baseURL) && !/^(data|blob):/.test(request.url())) complaints.push(`${page.url()} asked ${request.url()}`) })
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
      expect(complaints).toEqual([])
    },
  }
}

// The browser notes every answer of 400 or more; a refusal is an answer of the API that the page shows in words.
const isRefusal = (text: string, url: string) => /status of (4\d\d|503)/.test(text) && new URL(url).pathname.startsWith('/api/')
