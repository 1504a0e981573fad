import { pino } from 'pino'
import { expect } from 'vitest'
import { assignHouses } from '../../../tests/harness/acts.ts'
import { tokenOf } from '../../../tests/harness/database.ts'
import { until } from '../../../tests/harness/jobs.ts'
import { test } from '../../../tests/harness/town.ts'
import { buildApp } from '../../app.ts'

test('a page is told the moment its person is, of nothing but that there is something; others and strangers hear nothing', async ({ ownTown }) => {
  const app = await buildApp({ appUrl: ownTown.appUrl, config: { url: 'http://town.test', today: ownTown.today }, log: pino({ level: 'silent' }) })
  try {
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const listen = async (who: string) => {
      const stopper = new AbortController()
      const answer = await fetch(`${address}/api/notices/live`, { headers: { cookie: `guong_session=${tokenOf(who)}` }, signal: stopper.signal })
      const heard: string[] = []
      void (async () => { for await (const part of answer.body ?? []) heard.push(Buffer.from(part).toString()) })().catch(() => {})
      return { answer, heard, stop: () => { stopper.abort() } }
    }
    const [binh, dat] = [await listen('binh.ccb'), await listen('dat.thuonglam')]
    expect(binh.answer.headers.get('content-type')).toContain('text/event-stream')
    await until('the process listens', () => binh.heard.join('').includes('told'))
    const told = (heard: string[]) => heard.join('').split('event: told').length - 1
    // What told the one that the process listens now tells the other at the same moment.
    await new Promise((resolve) => { setTimeout(resolve, 300) })
    const [before, atFirst] = [told(binh.heard), told(dat.heard)]
    const { id } = await assignHouses(ownTown, { title: 'Việc báo ngay lên trang' })
    await until('the holder is told', () => told(binh.heard) > before)
    expect(binh.heard.join('')).not.toContain(id)
    expect(told(dat.heard)).toBe(atFirst)
    expect((await fetch(`${address}/api/notices/live`)).status).toBe(401)
    for (const { stop } of [binh, dat]) stop()
  } finally {
    await app.close()
  }
})
