import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { assignHouses, binh, decisionOf } from '../../../tests/harness/acts.ts'
import { refusalOf, test, type Town } from '../../../tests/harness/town.ts'

const verify = (town: Town) => town.as('hai.ubkt').audit.verifyLedger({})

/** Acts as the owner of the database, past every trigger and policy: what somebody with the server's password can do. */
const behind = async <Result>(town: { ownerUrl: string }, act: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: town.ownerUrl })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica`)
    return await act(client)
  } finally {
    await client.end()
  }
}

describe('the ledger', () => {
  test('of the town is sound, and knows every row of it', async ({ town }) => {
    const found = await verify(town)
    expect(found).toMatchObject({ sound: true, faults: [] })
    expect(found.rows).toBeGreaterThan(30_000)
    expect(found.entries).toBeGreaterThan(2)
  })

  test('holds each act with who did it, on what, and stays sound', async ({ ownTown: town }) => {
    const { id } = await assignHouses(town)
    await town.as('binh.ccb').progress.reportProgress({ id, amount: '4', onDay: '2023-06-30', documents: ['BB 01'] })
    const { rows, total } = await town.as('hai.ubkt').audit.listEntries({ subjectId: id })
    expect(total).toBe(2)
    expect(rows.map(({ acts, personName }) => [acts, personName])).toEqual([[['progress.reported'], binh], [['tasks.assigned'], 'Lý Thị Thanh Linh']])
    const entry = await town.as('hai.ubkt').audit.readEntry({ id: rows[0]?.id as string })
    expect(entry).toMatchObject({ body: [{ act: 'progress.reported', subject: id, payload: { amount: '4' } }], written: [{ room: 'progress', relation: 'entry', count: 1 }, { room: 'progress', relation: 'evidence', count: 1 }] })
    expect(await verify(town)).toMatchObject({ sound: true })
  })

  test('is filtered by person, by act and by day', async ({ ownTown: town }) => {
    await assignHouses(town)
    const list = town.as('hai.ubkt').audit.listEntries
    const { personId } = await town.as('linh.btc').people.readSession({})
    expect((await list({ personId })).rows.every((row) => row.personId === personId)).toBe(true)
    expect((await list({ act: 'tasks.assigned' })).total).toBe(1)
    expect((await list({ until: '2020-01-01' })).total).toBe(0)
  })

  test('goes on by key: page after page each entry once, whatever is added in front meanwhile; a place it never gave is refused', async ({ ownTown: town }) => {
    const list = town.as('hai.ubkt').audit.listEntries
    const whole = await list({ size: 12 })
    const first = await list({ size: 5 })
    await assignHouses(town)
    const second = await list({ size: 5, after: first.next ?? '' })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(whole.rows.slice(0, 10).map(({ id }) => id))
    expect([first.atLeast, second.total]).toEqual([false, first.total + 1])
    let [pages, page] = [1, first]
    for (; page.next; pages += 1) page = await list({ size: 500, after: page.next })
    expect([page.next, pages]).toEqual([null, 1 + Math.ceil((first.total + 1 - 6) / 500)])
    for (const after of ['x', Buffer.from('["nobody"]').toString('base64url'), Buffer.from('{}').toString('base64url')]) expect(await refusalOf(list({ after }))).toBe('bad_cursor')
  })

  test('is narrowed to who holds a post in a unit or below it, and that opens it to nobody else', async ({ ownTown: town }) => {
    await assignHouses(town)
    const unitNoOf = async (code: string) => (await town.as('linh.btc').org.readUnit({ code })).unitNo
    const list = async (code: string) => (await town.as('hai.ubkt').audit.listEntries({ act: 'tasks.assigned', unitNo: await unitNoOf(code) })).total
    expect([await list('TU'), await list('M02')]).toEqual([1, 0])
    expect(await refusalOf(town.as('linh.btc').audit.listEntries({ unitNo: await unitNoOf('TU') }))).toBe('not_allowed')
  })

  test.for(['linh.btc', 'binh.ccb', 'nghia.btc'])('is not for %s', async (username, { town }) => {
    expect(await refusalOf(town.as(username).audit.listEntries({}))).toBe('not_allowed')
    expect(await refusalOf(town.as(username).audit.verifyLedger({}))).toBe('not_allowed')
    expect(await refusalOf(town.as(username).audit.readEntry({ id: crypto.randomUUID() }))).toBe('not_allowed')
  })

  test('answers not found for an entry that is not there', async ({ town }) => {
    expect(await refusalOf(town.as('hai.ubkt').audit.readEntry({ id: crypto.randomUUID() }))).toBe('not_found')
  })
})

describe('behind the application\'s back', () => {
  const changes = {
    'progress.entry': 'amount = amount + 1', 'progress.decision': 'decided_on = decided_on - 1', 'tasks.instalment': 'plan = plan / 2, due_on = due_on + 1', 'tasks.task': 'holder_unit_no = 1', 'tasks.revision': `title = title || '.'`,
    'people.authorisation': `rights = array['audit']`, 'org.unit_version': `name = name || ' mới'`, 'rulebook.document': 'issued_on = issued_on - 1', 'people.post': 'heads = not heads',
  }

  test('a changed result, verdict, plan, holder, wording, power, name, document or post is named, row by row and nothing else', async ({ ownTown: town }) => {
    const changed = await behind(town, async (client) => {
      const rows = []
      for (const [where, change] of Object.entries(changes)) {
        const { rows: two } = await client.query<{ id: string }>(`update ${where} set ${change} where id in (select id from ${where} order by id limit 2) returning id`)
        rows.push(...two.map(({ id }) => ({ kind: 'row_changed', where, id })))
      }
      return rows
    })
    const { sound, faults } = await verify(town)
    expect(sound).toBe(false)
    expect(changed).toHaveLength(2 * Object.keys(changes).length)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(faults.map(({ kind, where, id }) => ({ kind, where, id })).toSorted(byId)).toEqual(changed.toSorted(byId))
  })

  test('a row that was deleted, and one that was slipped in, are named', async ({ ownTown: town }) => {
    const [gone, slipped] = await behind(town, async (client) => [
      (await client.query<{ id: string }>('delete from progress.evidence where id = (select min(id::text)::uuid from progress.evidence) returning id')).rows[0]?.id,
      (await client.query<{ id: string }>(`insert into rulebook.measure (id, name) values (gen_random_uuid(), 'sải tay') returning id`)).rows[0]?.id,
    ])
    expect((await verify(town)).faults.map(({ kind, id }) => [kind, id])).toEqual(expect.arrayContaining([['row_missing', gone], ['row_unrecorded', slipped]]))
  })

  const forgeries = [
    ['an entry whose text was edited', `update ledger.entry set body = replace(body, '"', '''') where id = $1`, 'entry_changed'],
    ['an entry laid on another person', 'update ledger.entry set person_id = gen_random_uuid() where id = $1', 'entry_changed'],
    ['an entry moved in time', `update ledger.entry set at = '2023-01-01T00:00:00.000000Z' where id = $1`, 'entry_changed'],
    ['a digest that was rewritten to fit a changed row', 'update ledger.row_digest set digest = sha256(digest) where entry_id = $1', 'entry_changed'],
    ['an entry whose own hash was made anew', `update ledger.entry set body = '[]', hash = ledger.hash_of(stream, seq, prev, id, at, person_id::text, acts, '[]', rows_root) where id = $1`, 'head_differs'],
  ] as const

  test('an edited entry is found, whatever was edited and however carefully', async ({ ownTown: town }) => {
    for (const [what, change, kind] of forgeries) {
      await assignHouses(town)
      const last = (await town.as('hai.ubkt').audit.listEntries({ act: 'tasks.assigned' })).rows[0]?.id
      await behind(town, (client) => client.query(change, [last]))
      expect({ what, faults: (await verify(town)).faults.filter(({ id }) => id === last).map((fault) => fault.kind) }).toEqual({ what, faults: expect.arrayContaining([kind]) as unknown })
    }
  })

  test('a removed entry and a cut tail are found', async ({ ownTown: town }) => {
    for (const plan of ['11', '12', '13']) await assignHouses(town, { plan })
    const stream = await behind(town, async (client) => (await client.query<{ stream: string }>(`select stream from ledger.entry where stream like '1:tasks:%' group by 1 order by count(*) desc limit 1`)).rows[0]?.stream)
    await behind(town, (client) => client.query('delete from ledger.entry where stream = $1 and seq = (select max(seq) from ledger.entry where stream = $1)', [stream]))
    const { faults } = await verify(town)
    expect(faults.map(({ kind }) => kind)).toContain('head_differs')
  })

  test('an entry taken out of the middle leaves a gap and a broken link', async ({ ownTown: town }) => {
    await town.as('quantri').people.signOut({}).catch(() => {})
    for (let n = 0; n < 3; n++) await town.as('nobody').people.signIn({ username: 'thanh.btc', password: 'guong-lam-son' })
    const removed = await behind(town, async (client) => (await client.query<{ stream: string }>(`delete from ledger.entry e where seq = 2 and exists (select 1 from ledger.entry l where l.stream = e.stream and l.seq = 3) returning stream`)).rows)
    expect(removed.length).toBeGreaterThan(0)
    expect((await verify(town)).faults.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['entry_missing', 'link_broken']))
  })
})

describe('what the database itself refuses', () => {
  const asApplication = async <Result>(town: { appUrl: string }, act: (client: Client) => Promise<Result>) => {
    const client = new Client({ connectionString: town.appUrl })
    await client.connect()
    try {
      return await act(client)
    } finally {
      await client.end()
    }
  }

  test('the application\'s role writes nothing outside a work', async ({ ownTown: town }) => {
    await asApplication(town, async (client) => {
      for (const text of ['insert into rulebook.measure (id, name) values (gen_random_uuid(), \'sải tay\')', `insert into ledger.entry (id) values (gen_random_uuid())`, 'delete from progress.entry', 'truncate tasks.task', 'update ledger.head set seq = 0'])
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' })
      await expect(client.query('select count(*)::int as n from tasks.task')).resolves.toMatchObject({ rows: [{ n: 0 }] })
    })
  })

  test('a change that records nothing can not be committed', async ({ ownTown: town }) => {
    const { inWork, queries } = await import('../../kit/work.ts')
    const { hostOn } = await import('../../app.ts')
    const { hashSecret } = await import('../../kit/id.ts')
    const { tokenOf } = await import('../../../tests/harness/database.ts')
    const { insertDocument } = await import('../rulebook/store.ts')
    const caller = { tokenHash: hashSecret(tokenOf('linh.btc')), language: 'vi' as const, origin: { address: 'local', agent: 'test', setSession: () => {} } }
    const host = hostOn(town.pool, { today: town.today })
    const enter = (record: boolean) => inWork(host, caller, async (work) => {
      const id = await insertDocument(work, decisionOf('999-QĐ/TU'))
      if (record) work.record('rulebook.entered', id ?? null, {})
      expect(queries(work)).toBeDefined()
      return id
    })
    await expect(enter(false)).rejects.toMatchObject({ constraint: 'every_change_is_recorded' })
    expect((await town.as('linh.btc').rulebook.listDocuments({ search: '999-QĐ/TU' })).total).toBe(0)
    await enter(true)
    expect((await town.as('linh.btc').rulebook.listDocuments({ search: '999-QĐ/TU' })).total).toBe(1)
    expect(await verify(town)).toMatchObject({ sound: true })
  })

  test('even the owner deletes nothing while the triggers stand', async ({ ownTown: town }) => {
    const client = new Client({ connectionString: town.ownerUrl })
    await client.connect()
    await expect(client.query('delete from progress.entry')).rejects.toThrow(/never deleted/)
    await expect(client.query(`update ledger.entry set body = '[]'`)).rejects.toThrow(/only added to/)
    await expect(client.query('update progress.entry set amount = 1')).rejects.toMatchObject({ column: 'entry_id' })
    await client.end()
  })
})
