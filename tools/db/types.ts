/** Writes src/rooms/db-types.ts from the migrated database: each table and view as a type, its comments as documentation. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

interface Column { room: string; relation: string; isView: boolean; relation_comment: string | null; column: string; type: string; not_null: boolean; has_default: boolean; column_comment: string | null; labels: string[] | null }

/** The text of the type file for the database at this address. */
export const typesOf = async (ownerUrl: string): Promise<string> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<Column>(catalogue)
  await client.end()
  const relations = Map.groupBy(rows, (row) => `${row.room}.${row.relation}`)
  const interfaces = [...relations].map(([name, columns]) => relationType(name, columns))
  const index = [...relations.keys()].map((name) => `  '${name}': ${typeName(name)}`).join('\n')
  return `// Written by tools/db/types.ts from the migrated database; a check compares it. Do not edit.\nimport type { ColumnType, Generated } from 'kysely'\n\n${interfaces.join('\n\n')}\n\n/** Every table and published view by its full name. */\nexport interface Database {\n${index}\n}\n`
}

const catalogue = `
  select n.nspname as room, c.relname as relation, c.relkind = 'v' as "isView", obj_description(c.oid) as relation_comment,
    a.attname as column, format_type(a.atttypid, null) as type, a.attnotnull as not_null, a.atthasdef or a.attidentity <> '' as has_default,
    col_description(c.oid, a.attnum) as column_comment,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = a.atttypid) as labels
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'v', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') and n.nspname not like 'pg_%'
  order by 1, 2, a.attnum`

const relationType = (name: string, columns: Column[]) => {
  const [first] = columns
  const nullable = nullableOf(first?.relation_comment ?? '')
  const lines = columns.map((column) => {
    const comment = column.column_comment ? `  /** ${column.column_comment} */\n` : ''
    return `${comment}  ${column.column}: ${columnType(column, nullable)}`
  })
  return `/** ${first?.relation_comment ?? ''} */\nexport interface ${typeName(name)} {\n${lines.join('\n')}\n}`
}

/** PostgreSQL has no NOT NULL for columns of views: their comment names the nullable ones after "Nullable:". */
const nullableOf = (comment: string) => new Set(comment.split('Nullable: ')[1]?.split(/,\s*/) ?? [])

const columnType = (column: Column, nullable: Set<string>) => {
  const base = column.labels ? column.labels.map((label) => `'${label}'`).join(' | ') : baseType(column.type)
  const isNull = column.isView ? nullable.has(column.column) : !column.not_null
  const read = isNull ? `${base} | null` : base
  if (column.isView) return read
  if (base === 'number' || !column.has_default) return column.has_default ? `Generated<${read}>` : read
  return column.has_default ? `ColumnType<${read}, ${read} | undefined, ${read}>` : read
}

const baseType = (type: string): string => {
  if (type.endsWith('[]')) return `${baseType(type.slice(0, -2))}[]`
  const known: Record<string, string> = { integer: 'number', smallint: 'number', boolean: 'boolean', bytea: 'Buffer', jsonb: 'unknown', json: 'unknown' }
  return known[type] ?? 'string'
}

const typeName = (name: string) => name.split(/[._]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [ownerUrl, target] = process.argv.slice(2)
  if (!ownerUrl) throw new Error('give the address of a migrated database')
  writeFileSync(target ?? fileURLToPath(new URL('../../src/rooms/db-types.ts', import.meta.url)), await typesOf(ownerUrl))
}
