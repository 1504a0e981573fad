import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { demoSignIns } from '../src/demo/sign-ins.ts'
import { killReports } from '../tests/journeys/kills.ts'
import { randomFrom, seedOf } from '../tests/rights/random.ts'
import { startProcess } from './processes.ts'

const holder = 'binh.ccb'

/** Cuts the sending of reports off so many times, in a real browser on the pages as they are served, and keeps what was found. Every report that was written stands exactly once, or this fails. */
export const killOutbox = async (rounds: number, executablePath: string): Promise<string> => {
  const seed = seedOf()
  const server = await startProcess('tests/journeys/serve.ts', { HOME: process.env['HOME'] ?? '' }, { path: '/readyz', cookie: '' })
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking'], chromiumSandbox: false })
  try {
    const url = `http://127.0.0.1:${server.port}`
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
    const password = demoSignIns.find(({ username }) => username === holder)?.password
    await context.request.post(`${url}/api/session`, { data: { username: holder, password }, headers: { 'idempotency-key': crypto.randomUUID() } })
    const begun = Date.now()
    const found = await killReports({ context, url, task: { code: 'TU-0090', title: 'Số hóa hồ sơ' }, from: 2_000, random: randomFrom(seed) }, rounds)
    const result = { seed, minutes: Math.round((Date.now() - begun) / 6_000) / 10, ...found }
    const folder = new URL('results/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    writeFileSync(new URL('outbox.json', folder), `${JSON.stringify(result, null, 2)}\n`)
    if (found.lost.length + found.doubled.length + found.refused > 0) throw new Error(`reports were lost or doubled: ${JSON.stringify(result)}`)
    return JSON.stringify(result)
  } finally {
    await browser.close()
    await server.stop()
  }
}
