import { pathToFileURL } from 'node:url'
import { pino } from 'pino'
import { entrances } from '../../src/jobs.ts'
import { readConfig } from '../../src/kit/config.ts'
import { runJobs } from '../../src/kit/job-runner.ts'
import type { AnyJob } from '../../src/kit/jobs.ts'

const [jobsUrl = '', module = ''] = process.argv.slice(2)
const { jobs } = await import(pathToFileURL(module).href) as { jobs: readonly AnyJob[] }
const { stop } = runJobs({ jobsUrl, jobs, entrances, config: readConfig(process.env), log: pino({ level: 'silent' }) })
process.once('SIGTERM', () => { void stop().then(() => process.exit(0)) })
process.once('disconnect', () => process.exit(1))
process.send?.('begun')
