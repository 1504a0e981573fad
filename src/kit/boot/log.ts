import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import type { Config } from '../config.ts'

/** The program's log: JSON lines in guong.log of the data folder, warnings also on standard error; secrets are never written. */
export const openLog = ({ dataFolder, logLevel }: Pick<Config, 'dataFolder' | 'logLevel'>): Logger => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'guong.log')
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`)
  const streams = pino.multistream([
    { level: 'trace', stream: pino.destination({ dest: file, mode: 0o600, sync: true }) },
    { level: 'warn', stream: pino.destination({ dest: 2, sync: true }) },
  ])
  return pino({ level: logLevel, redact: { paths: secrets, censor: '…' }, serializers: { req: requestLine } }, streams)
}

const largest = 20_000_000

const secrets = ['password', 'token', 'secret', 'cookie', 'authorization'].flatMap(name => [name, `*.${name}`, `*.*.${name}`])

/** Without the query, which may hold what somebody searched for, the headers, which hold the session, and the secret of a one-time link. */
const requestLine = ({ method, url = '', id, ip }: { method?: string; url?: string; id?: unknown; ip?: string }) =>
  ({ id, method, path: url.split('?')[0]?.replace(/^\/moi\/.+/, '/moi/…'), address: ip })
