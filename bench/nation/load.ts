import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { nationTables } from './rows.ts'
import type { NationSize, TableRows } from './size.ts'

/** Fills a migrated, empty database with a nation in one transaction: triggers off and no ledger, rows by COPY as frozen, indexes and constraints afterwards. */
export const loadNation = async (client: Client, size: NationSize, tell: (step: string) => void): Promise<void> => {
  const tables = nationTables()
  const fresh = tables.map(({ table }) => table).filter((table) => !kept.includes(table))
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set statement_timeout = 0; begin; truncate ${fresh.join(', ')} cascade`)
  const inParts = (await client.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relkind = 'p'`)).rows.map(({ name }) => name)
  const bare = await takeIndexesOff(client, fresh)
  for (const one of tables) {
    const rows = await copyIn(client, one, { size, freeze: fresh.includes(one.table) && !inParts.includes(one.table) })
    tell(`${one.table}: ${rows} rows`)
  }
  for (const { name, make } of bare) {
    await client.query(make)
    tell(`index ${name}`)
  }
  await client.query('commit')
  for (let province = 1; province <= size.provinces; province++) await client.query('select org.compute_reach($1)', [province])
  await client.query('reset session_replication_role')
  tell('reach of every unit')
  await client.query('vacuum (analyze, parallel 0)')
  tell('vacuumed and analysed')
}

/** What migrations have filled already is added to. */
const kept = ['org.province', 'rulebook.measure', 'rulebook.document', 'rulebook.indicator']

/** Everything but primary keys goes, which foreign keys need and rows in the order of their ids fill from the right. Made again on every part: the definition of an index over parts names the parent only. */
const takeIndexesOff = async (client: Client, tables: string[]): Promise<{ name: string; make: string }[]> => {
  const { rows } = await client.query<{ name: string; drop: string; make: string }>(`
    select i.indexrelid::regclass::text as name,
      case when k.oid is null then 'drop index ' || i.indexrelid::regclass else format('alter table %s drop constraint %I', i.indrelid::regclass, k.conname) end as drop,
      case when k.oid is null then regexp_replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') else format('alter table %s add constraint %I %s', i.indrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) end as make
    from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('u', 'x') where i.indrelid = any ($1::text[]::regclass[]) and not i.indisprimary order by 1`, [tables])
  for (const { drop } of rows) await client.query(drop)
  return rows
}

const copyIn = async (client: Client, { table, columns, rows }: TableRows, { size, freeze }: { size: NationSize; freeze: boolean }): Promise<number> => {
  const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin${freeze ? ' with (freeze)' : ''}`))
  let [lines, count] = ['', 0]
  for (let province = 0; province <= size.provinces; province++) {
    for (const row of rows(size, province)) {
      lines += lineOf(row)
      count += 1
      if (lines.length > 65_536) {
        if (!into.write(lines)) await once(into, 'drain')
        lines = ''
      }
    }
  }
  into.end(lines)
  await finished(into)
  return count
}

/** Our own words hold neither tabs nor backslashes. */
const lineOf = (row: readonly (string | number | null)[]) => {
  let line = ''
  for (const value of row) line += `${line === '' ? '' : '\t'}${value ?? '\\N'}`
  return `${line}\n`
}
