import type { Client } from 'pg'
import { hashSecret } from '../../src/kit/id.ts'
import { actingDay, type Dated, type World } from './world.ts'

/** The rows of a world for each table; province_id is added where they do not say it. */
export type RowsOf<Facts> = Record<string, (world: Facts) => Record<string, unknown>[]>

/** Writes worlds as provinces, all at once, as the owner and past the triggers: facts, not acts. */
export const writeWorlds = async (owner: Client, worlds: readonly World[]): Promise<void> => {
  await writeRows(owner, worlds, rows)
  await owner.query('select org.compute_reach(p) from unnest($1::int[]) p', [worlds.map(({ province }) => province)])
  await owner.query('analyze')
}

/** Writes facts of worlds past the triggers. */
export const writeRows = async <Facts extends World>(owner: Client, worlds: readonly Facts[], rowsOfAll: RowsOf<Facts>): Promise<void> => {
  await owner.query(`begin; set local session_replication_role = replica`)
  for (const [table, rowsOf] of Object.entries(rowsOfAll)) {
    const all = worlds.flatMap((world) => rowsOf(world).map((row) => ({ province_id: world.province, ...row })))
    if (all.length === 0) continue
    const columns = [...new Set(all.flatMap((row) => Object.keys(row)))].filter((column) => column !== 'province_id' || !homeless.has(table)).join(', ')
    await owner.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(all)])
  }
  await owner.query('commit')
}

const homeless = new Set(['people.session', 'org.province', 'kit.job_run', 'kit.file'])

/** The hash of the session of a person of a world. */
export const sessionOf = (person: string): Buffer => hashSecret(`session of ${person}`)

const valid = ({ from, until }: Dated) => `[${from ?? ''},${until ?? ''})`
const known = ({ superseded }: Dated) => (superseded ? '[2023-01-01 00:00:00+00,2023-02-01 00:00:00+00)' : '[2023-01-01 00:00:00+00,)')
const always = '[2023-01-01 00:00:00+00,)'
const when = (dated: Dated) => ({ valid: valid(dated), known: known(dated) })
/** The id of the document by which everything in a world is. */
export const documentOf = ({ province }: World) => `00000000-0000-7000-8000-${String(province).padStart(12, '0')}`
const code = (id: string) => id.replaceAll('-', '')

const rows: RowsOf<World> = {
  'org.province': ({ province }) => [{ id: province, name: `Tỉnh ${province}`, known: always }],
  'org.unit': ({ units }) => units.map(({ no }) => ({ id: crypto.randomUUID(), unit_no: no, known: always })),
  'org.unit_version': ({ units }) => units.map(({ no, kind }) => ({ id: crypto.randomUUID(), unit_no: no, code: `U${no}`, name: `Đơn vị ${no}`, kind, kind_name: 'đơn vị', search: `u${no}`, valid: '(,)', known: always })),
  'org.edge': ({ edges }) => edges.map((edge) => ({ id: crypto.randomUUID(), unit_no: edge.unit, parent_no: edge.parent, ...when(edge) })),
  'org.body': ({ bodies }) => bodies.map(({ id, unit }) => ({ id, unit_no: unit, kind: 'committee', name: `Cấp ủy ${id}`, valid: '(,)', known: always })),
  'rulebook.document': (world) => [{ id: documentOf(world), number: `1-QĐ`, issuer: 'Tỉnh ủy', issued_on: '2020-01-01', known: always }],
  'people.person': ({ persons }) => persons.map(({ id }) => ({ id, name: `Người ${id}`, search: id, known: always })),
  'people.post': ({ posts }) => posts.map((post) => ({ id: post.id, person_id: post.person, unit_no: post.unit, title: post.title, search: 'chuc vu', concurrent: false, heads: post.heads, ...when(post) })),
  'people.authorisation': (world) => world.authorisations.map((one) => ({ id: one.id, person_id: one.person, unit_no: one.unit, body_id: one.body, rights: one.rights, document_id: documentOf(world), ...when(one) })),
  'people.delegation': ({ delegations }) => delegations.map((one) => ({ id: one.id, from_person: one.from_, to_person: one.to, scope: one.scope, ...when(one) })),
  'people.relation': (world) => world.relations.map((one) => ({ id: one.id, kind: one.kind, person_id: one.person, unit_no: one.unit, document_id: documentOf(world), ...when(one) })),
  'people.account': ({ persons }) => persons.map(({ id, administers }) => ({ id, person_id: id, username: code(id), password_hash: 'x', is_administrator: administers, is_operator: false, opened_at: '2023-01-01', version: 1 })),
  'people.session': ({ persons }) => persons.map(({ id }) => ({ token_hash: `\\x${sessionOf(id).toString('hex')}`, account_id: id, opened_at: '2023-01-01', seen_at: 'infinity', expires_at: 'infinity' })),
  'tasks.task': ({ tasks }) => tasks.map(({ id, holder, holderUnit, assigningUnit }) => ({ id, code: code(id), kind: 'breakthrough', origin: 'assigned', holder_person_id: holder, holder_unit_no: holderUnit, assigning_unit_no: assigningUnit, version: 1, known: always })),
  'tasks.revision': (world) => world.tasks.map(({ id, holder, holderUnit, assigningUnit }) => ({
    id: crypto.randomUUID(), task_id: id, act: 'assign', stage: 'in_force', title: 'Việc', search: 'viec', product: 'Đề án', horizon_kind: 'every_year', supplementary: false, holder_person_id: holder, holder_unit_no: holderUnit,
    assigning_unit_no: assigningUnit, document_id: documentOf(world), recorded_by: id, valid: '[2023-01-01,)', known: always,
  })),
  'progress.entry': ({ results }) => results.map((one) => ({
    id: one.id, task_id: one.task, on_day: actingDay, kind: 'cumulative', amount: 1, reported_by: one.reportedBy, recorded_by: one.recordedBy, import_id: one.imported ? one.id : null, recorded_at: '2023-06-30', known: always,
  })),
}
