import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { startServer } from '../../src/kit/postgres/supervisor.ts'
import { makeTemplates, type Databases } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext { databases: Databases }
}

/** One PostgreSQL for all tests, kept between runs, or the one of GUONG_TEST_SERVER (its owner's address), to try an older one; its databases are copies of two templates. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataFolder = fileURLToPath(new URL('../../.work/test-data', import.meta.url))
  const other = process.env['GUONG_TEST_SERVER']
  const server = other ? { ownerUrl: other, stop: () => Promise.resolve() } : await startServer({ dataFolder, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } })
  project.provide('databases', await makeTemplates(server.ownerUrl, dataFolder))
  return () => server.stop()
}
