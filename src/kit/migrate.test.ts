import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { copyOf } from '../../tests/harness/database.ts'
import { migrate } from './migrate.ts'

test('migrating again changes nothing, and two at once wait for each other', async () => {
  const databases = inject('databases')
  const copy = await copyOf(databases, databases.bare)
  const again = await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl: copy.ownerUrl, dataFolder: databases.dataFolder })))
  expect(again.map(({ ran }) => ran)).toEqual([[], [], []])
  await copy.drop()
})

test('the application enters by its own role with its own password', async () => {
  const databases = inject('databases')
  const copy = await copyOf(databases, databases.bare)
  const { appUrl } = await migrate({ ownerUrl: copy.ownerUrl, dataFolder: databases.dataFolder })
  const client = new Client({ connectionString: appUrl })
  await client.connect()
  const { rows } = await client.query<{ who: string; persons: number }>(`select current_user as who, (select count(*)::int from people.person) as persons`)
  await client.end()
  expect(rows).toEqual([{ who: 'guong_app', persons: 0 }])
  await copy.drop()
})
