import { ORPCError } from '@orpc/client'
import { test as base, inject } from 'vitest'
import type { Mail } from '../../src/kit/config.ts'
import { copyOf } from './database.ts'
import { appOn, openTown, townOn, type OwnTown, type Town } from './people.ts'
import { savepointPool } from './savepoint-pool.ts'

export type { Answer, OwnTown, Person, Town } from './people.ts'

/** A test in the town. `town`: everything is undone afterwards, now() stands still. `ownTown`: a database of its own with real commits, for concurrency, history and tampering. `mailTown`: the same with a mail server named. */
export const test = base
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures are wanted
  .extend('shared', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const copy = await copyOf(inject('databases'), inject('databases').town)
    const outer = await savepointPool(copy.appUrl)
    const app = await appOn(outer.pool)
    onCleanup(async () => { await app.close(); await outer.end(); await copy.drop() })
    return { app, outer }
  })
  .extend('town', async ({ shared }, { onCleanup }): Promise<Town> => {
    await shared.outer.begin()
    onCleanup(() => shared.outer.undo())
    return townOn(shared.app, shared.outer.pool)
  })
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('ownTown', async ({}, { onCleanup }) => openOwnTown(onCleanup))
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend('mailTown', async ({}, { onCleanup }) => openOwnTown(onCleanup, { server: 'smtp://not.used', from: 'Gương <guong@lamson.test>', domain: 'lamson.test' }))

const openOwnTown = async (onCleanup: (clean: () => Promise<void>) => void, mail: Mail | null = null): Promise<OwnTown> => {
  const databases = inject('databases')
  const copy = await copyOf(databases, databases.town)
  const { town, close } = await openTown({ ownerUrl: copy.ownerUrl, appUrl: copy.appUrl, jobsUrl: copy.jobsUrl }, mail)
  onCleanup(async () => { await close(); await copy.drop() })
  return town
}

/** The code with which something was refused; fails the test when it was not. */
export const refusalOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked
  } catch (error) {
    if (error instanceof ORPCError) return String(error.code)
    throw error
  }
  throw new Error('this was not refused')
}
