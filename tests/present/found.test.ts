import { Client } from 'pg'
import { expect } from 'vitest'
import { hashSecret, newId } from '../../src/kit/id.ts'
import { containing } from '../../src/kit/sql.ts'
import { fold } from '../../src/kit/words.ts'
import { enterStatement } from '../../src/rooms/handlers.ts'
import { tokenOf } from '../harness/database.ts'
import { type OwnTown, test } from '../harness/town.ts'

/** What people look for: text, code, name, unit, document, words of several of them, parts of words, signs of patterns, what is nowhere. */
const searches = ['TU-0088', 'xóa nghèo', 'nguyen xuan binh', 'thượng lâm', 'qd/tu', 'binh cuu chien binh xoa ngheo', 'dat nha', 'an', 'a', '%', '_', 'nha 100%', 'khong co viec nay', 'nguyen van 512']

test('for everybody of the town a search on indexes finds all that he sees and that bears the words, and nothing else', async ({ ownTown: town }) => {
  const people = await usernames(town)
  expect(people.length).toBeGreaterThan(10)
  const app = new Client({ connectionString: town.appUrl })
  await app.connect()
  let found = 0
  for (const username of people) {
    await enter(app, { username, today: town.today })
    const seen = await standings(app)
    for (const search of searches) {
      const words = fold(search).split(' ')
      const wanted = seen.filter(({ texts }) => words.every((word) => texts.some((text) => text?.includes(word)))).map(({ id }) => id).toSorted()
      expect(await lookedUp(app, words, 100_000), `${username}: ${search}`).toEqual(wanted)
      // Who is told only of few is told the same, or that there are more.
      const few = await lookedUp(app, words, 40)
      if (few !== null) expect(few, `${username}, few: ${search}`).toEqual(wanted)
      found += wanted.length
    }
    await app.query('rollback')
  }
  expect(found).toBeGreaterThan(1000)
  await app.end()
}, 240_000)

test('on another day, and to nobody, nothing is looked up', async ({ ownTown: town }) => {
  const app = new Client({ connectionString: town.appUrl })
  await app.connect()
  await enter(app, { username: 'linh.btc', today: town.today, on: '2023-05-31' })
  expect(await lookedUp(app, ['tu-0088'], 100)).toBeNull()
  await app.query('rollback')
  await enter(app, { username: 'linh.btc', today: town.today })
  expect(await lookedUp(app, ['tu-0088'], 100)).toHaveLength(1)
  await app.query('rollback')
  expect(await lookedUp(app, ['tu-0088'], 100) ?? []).toEqual([])
  await app.end()
})

const usernames = async ({ ownerUrl }: OwnTown) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ username: string }>('select a.username from people.account a join people.session s on s.account_id = a.id order by 1')
  await owner.end()
  return rows.map(({ username }) => username)
}

const enter = async (app: Client, { username, today, on = null }: { username: string; today: string; on?: string | null }) => {
  await app.query('begin')
  await app.query(enterStatement, [hashSecret(tokenOf(username)), newId(), today, on, null])
}

/** Every standing the actor sees, with what it is searched by. */
const standings = async (app: Client) => (await app.query<{ id: string; texts: (string | null)[] }>(`
  select s.task_id as id, array[s.search, p.search, u.search, kit.folded(d.number)] as texts from progress.standing_at s
  left join people.person_at p on p.province_id = s.province_id and p.id = s.holder_person_id left join org.unit_at u on u.province_id = s.province_id and u.unit_no = s.holder_unit_no
  left join rulebook.document_at d on d.province_id = s.province_id and d.id = s.document_id where s.province_id = 1`)).rows

const lookedUp = async (app: Client, words: string[], most: number) =>
  (await app.query<{ ids: string[] | null }>('select progress.found(1, $1, $2) as ids', [words.map(containing), most])).rows[0]?.ids?.toSorted() ?? null
