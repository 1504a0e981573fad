import { readFileSync } from 'node:fs'
import type { Client } from 'pg'

/** Runs a script of db/shards as psql would: its variables, and the lines of its one condition. */
export const runScript = async (client: Client, name: string, variables: Record<string, string> = {}): Promise<void> => {
  let wanted = true
  let condition = ''
  const lines: string[] = []
  for (const line of readFileSync(new URL(`../../db/shards/${name}.sql`, import.meta.url), 'utf8').split('\n')) {
    if (line.endsWith('\\gset')) condition = line.slice(0, -'\\gset'.length)
    else if (line.startsWith('\\if')) wanted = (await client.query<{ wanted: boolean }>(condition)).rows[0]?.wanted ?? false
    else if (line.startsWith('\\endif')) wanted = true
    else if (wanted) lines.push(line)
  }
  const filled = Object.entries(variables).reduce((sql, [variable, value]) => sql.replaceAll(`:'${variable}'`, client.escapeLiteral(value)).replaceAll(`:${variable}`, value), lines.filter((line) => !line.startsWith('--')).join('\n'))
  await client.query(filled)
}
