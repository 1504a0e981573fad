import { Client } from 'pg'
import { newId } from '../../src/kit/id.ts'
import { writeWorlds } from '../rights/provinces.ts'
import type { Dated, World } from '../rights/world.ts'

const always: Dated = { from: null, until: null, superseded: false }

/** A province of two units, an officer who assigns, accepts and audits, and a holder with one task: enough to write without end. */
export const smallProvince = () => {
  const [officer, holder, body, post, task] = [newId(), newId(), newId(), newId(), newId()]
  const world: World = {
    province: 1, units: [{ no: 1, kind: 'province' }, { no: 2, kind: 'base' }], edges: [{ unit: 2, parent: 1, ...always }], bodies: [{ id: body, unit: 1 }],
    persons: [{ id: officer, administers: false }, { id: holder, administers: false }], posts: [{ id: post, person: holder, unit: 2, heads: false, title: 'Bí thư', ...always }],
    authorisations: [{ id: newId(), person: officer, body, unit: 1, rights: ['assign', 'accept', 'audit'], ...always }], delegations: [], relations: [],
    tasks: [{ id: task, holder, holderUnit: 2, assigningUnit: 1 }], results: [],
  }
  return { world, officer, holder, post, task }
}

/** Writes the province and takes every row of it into the ledger, as an import would have. */
export const found = async (ownerUrl: string, world: World): Promise<void> => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await writeWorlds(owner, [world])
  await owner.query(`begin; set local session_replication_role = replica; update people.post set managed_by_unit_no = 1, managed_by_body_id = (select id from org.body limit 1); commit`)
  const entry = newId()
  await owner.query(`begin; set local timezone = 'UTC'; set local datestyle = 'ISO, DMY'; set local guong.entry = '${entry}'`)
  const { rows } = await owner.query<{ room: string; relation: string }>(`select n.nspname as room, c.relname as relation from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'noted_insert'`)
  for (const { room, relation } of rows)
    await owner.query(`insert into ledger.row_digest (entry_id, room, relation, row_id, digest) select $1, $2, $3, t.id, ledger.digest_of(to_jsonb(t)) from ${room}.${relation} t where not exists (select 1 from ledger.row_digest d where d.row_id = t.id and d.room = $2 and d.relation = $3)`, [entry, room, relation])
  await owner.query(`select ledger.append('0:org:0', $1, array['org.founded'], '{}', '[]')`, [entry])
  await owner.query('commit')
  await owner.end()
}

/** What stands in the database of a write that named itself: how often, and under which ids. */
export const countWritten = async (ownerUrl: string): Promise<Map<string, string[]>> => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ name: string; id: string }>(`select name, entry_id as id from progress.evidence union all select title, task_id from tasks.revision where act = 'assign' union all select 'accept ' || entry_id, entry_id from progress.decision`)
  await owner.end()
  return new Map([...Map.groupBy(rows, ({ name }) => name)].map(([name, same]) => [name, same.map(({ id }) => id)]))
}
