import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf } from './processes.ts'

/** Notes that this process uses the server; the result takes the note away and says whether nobody else uses it now. */
export const takeLease = (folder: string): (() => { lastOne: boolean }) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const own = `${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(join(folder, own), identityOf(process.pid) ?? '', { mode: 0o600 })
  return () => {
    rmSync(join(folder, own), { force: true })
    return { lastOne: countLiving(folder) === 0 }
  }
}

const countLiving = (folder: string) => {
  const leases = readdirSync(folder).map(name => ({ name, lives: isLiving(folder, name) }))
  for (const { name } of leases.filter(({ lives }) => !lives)) rmSync(join(folder, name), { force: true })
  return leases.filter(({ lives }) => lives).length
}

const isLiving = (folder: string, name: string) => {
  const identity = identityOf(Number(name.split('.')[0]))
  return identity !== undefined && identity === readFileSync(join(folder, name), 'utf8')
}
