import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { roomJobs } from '../../src/jobs.ts'
import { demoDay } from '../../src/kit/boot/day.ts'
import type { Running } from '../../src/kit/job-runner.ts'
import { openLanes, type Lanes } from '../../src/kit/lanes.ts'
import { startServer } from '../../src/kit/postgres/supervisor.ts'
import { copyOf, makeTemplates, type Databases } from '../harness/database.ts'
import { running } from '../harness/jobs.ts'
import { enterAbove } from './above.ts'

// The real application with its built pages over a copy of the town. A PUT to /town opens a new copy, so that no journey sees what another one did; to /town/again, the application anew over the same one; to /town/jobs, its jobs begin to run; to /town/busy, every place among its clicks is taken until a PUT to /town/calm; to /town/day/2023-07-12, that is its day until it is opened anew.

const port = Number(process.env['PORT'])
const url = process.env['GUONG_URL'] ?? `http://127.0.0.1:${port}`

interface Town { again: () => Promise<void>; turnTo: (day: string) => void; runJobs: () => void; takePlaces: () => Promise<void>; leavePlaces: () => void; app: () => FastifyInstance; close: () => Promise<void> }

/** A mail server is named so that the choices about letters are offered; nothing is ever sent. */
const mail = { server: 'smtp://127.0.0.1:9', from: 'Gương <guong@lamson.test>', domain: 'lamson.test' }

const main = async () => {
  const dataFolder = fileURLToPath(new URL('../../.work/test-data', import.meta.url))
  const postgres = await startServer({ dataFolder, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } })
  const databases = await makeTemplates(postgres.ownerUrl, dataFolder)
  let town = await openTown(databases)
  const renew = async () => {
    await town.close()
    town = await openTown(databases)
  }
  const server = createServer((request, response) => {
    if (request.method === 'PUT' && request.url === '/town') void answer(renew(), response)
    else if (request.method === 'PUT' && request.url === '/town/again') void answer(town.again(), response)
    else if (request.method === 'PUT' && request.url === '/town/jobs') void answer(Promise.resolve(town.runJobs()), response)
    else if (request.method === 'PUT' && request.url === '/town/busy') void answer(town.takePlaces(), response)
    else if (request.method === 'PUT' && request.url === '/town/calm') void answer(Promise.resolve(town.leavePlaces()), response)
    else if (request.method === 'PUT' && request.url?.startsWith('/town/day/')) void answer(Promise.resolve(town.turnTo(request.url.slice('/town/day/'.length))), response)
    else void town.app().routing(request, response)
  })
  server.listen(port, '127.0.0.1')
  process.once('SIGTERM', () => {
    server.closeAllConnections()
    server.close()
    void town.close().then(() => postgres.stop()).then(() => process.exit(0))
  })
}

const openTown = async (databases: Databases): Promise<Town> => {
  const copy = await copyOf(databases, databases.town)
  await enterAbove(copy.ownerUrl)
  let lanes: Lanes
  const config = { url, today: demoDay, mail }
  const build = async () => {
    lanes = await openLanes({ url: copy.appUrl, connections: null })
    const app = await buildApp({ appUrl: copy.appUrl, config, log: false, lanes })
    await app.ready()
    return app
  }
  let app = await build()
  const again = async () => {
    await app.close()
    app = await build()
  }
  const turnTo = (day: string) => { config.today = day }
  let jobs: Running | undefined
  const begin = () => { jobs ??= running(copy.jobsUrl, roomJobs.filter(({ name }) => /^(ladder|intake)\./.test(name))) }
  const taken: { leave: () => void }[] = []
  const takePlaces = async () => { taken.push(...await Promise.all(Array.from({ length: lanes.clicks.wide }, () => lanes.clicks.enter()))) }
  const leavePlaces = () => { for (const { leave } of taken.splice(0)) leave() }
  return { again, turnTo, takePlaces, leavePlaces, runJobs: begin, app: () => app, close: async () => { await jobs?.stop(); await app.close(); await copy.drop() } }
}

const answer = (done: Promise<void>, response: ServerResponse<IncomingMessage>) =>
  done.then(() => response.writeHead(204).end(), (error: unknown) => response.writeHead(500).end(String(error)))

await main()
