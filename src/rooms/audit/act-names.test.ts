import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
const sources = [...globSync('src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts')), ...globSync('db/migrations/*.sql', { cwd: root })]

test('every act that the ledger may hold has a name people read, and no name is left of an act nobody records', () => {
  const recorded = new Set(sources.flatMap((path) => actsIn(read(path))))
  const named = [...read('src/rooms/audit/web/useActNames.ts').matchAll(/'([a-z]+\.[a-z_]+)': t`/g)].map(([, act]) => act ?? '')
  expect(recorded.size).toBeGreaterThan(40)
  expect([...recorded].toSorted()).toEqual(named.toSorted())
})

/** The acts a source records: as they stand where it does, or put together from a table of words. */
const actsIn = (source: string): string[] => source.split('\n').filter((line) => /\.record\(|ledger\.append\(|demoLoaded = /.test(line)).flatMap((line) => [
  ...[...line.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, act]) => act ?? ''),
  ...[...line.matchAll(/`([a-z]+)\.\$\{([a-z.[\]]+)\}`/g)].flatMap(([, room, word]) => wordsOf(source, word ?? '').map((one) => `${room}.${one}`)),
])

const wordsOf = (source: string, word: string) => {
  const [, listed = ''] = (word.startsWith('words[') ? /^const words[^{]*\{([^}]*)\}/m : /verdict: ((?:'[a-z]+'(?: \| )?)+)/).exec(source) ?? []
  return [...listed.matchAll(/'([a-z_]+)'/g)].map(([, one]) => one ?? '')
}
