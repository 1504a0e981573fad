import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { breaches } from './dependencies.mjs'

/** A small tree with one breach of each kind, value imports and type imports alike. */
const plant = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'guong-law-'))
  onTestFinished(() => { rmSync(folder, { recursive: true }) })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const clean = {
  'src/kit/dates.ts': `export const today = 1\n`,
  'src/rooms/org/public.ts': `import { today } from '../../kit/dates.ts'\nexport const unit = today\nexport type Unit = number\n`,
  'src/rooms/org/store.ts': `export const hidden = 1\nexport type Hidden = number\n`,
  'src/rooms/tasks/public.ts': `import { unit } from '../org/public.ts'\nexport const task = unit\n`,
}

test.each([
  ['the kit asks a room', 'kit-knows-no-room', { 'src/kit/work.ts': `import { unit } from '../rooms/org/public.ts'\nexport const work = unit\n` }],
  ['the kit takes only a type of a room', 'kit-knows-no-room', { 'src/kit/work.ts': `import type { Unit } from '../rooms/org/public.ts'\nexport type Work = Unit\n` }],
  ['an earlier room asks a later one', 'org-knows-no-later-room', { 'src/rooms/org/handlers.ts': `import { task } from '../tasks/public.ts'\nexport const list = task\n` }],
  ['a room reads the store of an earlier one', 'tasks-sees-faces-only', { 'src/rooms/tasks/store.ts': `import { hidden } from '../org/store.ts'\nexport const read = hidden\n` }],
  ['a room takes a type of another store', 'tasks-sees-faces-only', { 'src/rooms/tasks/store.ts': `export type { Hidden } from '../org/store.ts'\n` }],
  ['a later import happens at run time', 'org-knows-no-later-room', { 'src/rooms/org/handlers.ts': `export const list = () => import('../tasks/public.ts')\n` }],
  ['rules read a file', 'rules-and-contract-are-pure', { 'src/rooms/tasks/rules.ts': `import { readFileSync } from 'node:fs'\nexport const rule = readFileSync\n` }],
  ['a page touches the store', 'pages-never-touch-the-store', { 'src/rooms/org/web/UnitPage.tsx': `import { hidden } from '../store.ts'\nexport const UnitPage = () => <p>{hidden}</p>\n` }],
  ['two files need each other', 'no-cycle', { 'src/kit/a.ts': `import { b } from './b.ts'\nexport const a = () => b\n`, 'src/kit/b.ts': `import { a } from './a.ts'\nexport const b = () => a\n` }],
  ['the program needs a test', 'tests-are-leaves', { 'src/kit/a.ts': `import { t } from './a.test.ts'\nexport const a = t\n`, 'src/kit/a.test.ts': `export const t = 1\n` }],
])('a planted breach is found: %s', async (_, rule, planted) => {
  const found = await breaches(plant({ ...clean, ...planted }), Object.keys({ ...clean, ...planted }))
  expect(found.filter(line => line.startsWith(`${rule}: `))).not.toEqual([])
})

test('a tree that keeps the law has no breach, and every file of it was looked at', async () => {
  expect(await breaches(plant(clean), Object.keys(clean))).toEqual([])
})

test('a source file the tool did not look at is a breach', async () => {
  expect(await breaches(plant(clean), ['src/kit/unseen.ts'])).toEqual(['src/kit/unseen.ts was not looked at'])
})
