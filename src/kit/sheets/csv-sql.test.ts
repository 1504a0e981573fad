import { sql } from 'kysely'
import { expect } from 'vitest'
import { hostOn } from '../../app.ts'
import { test } from '../../../tests/harness/town.ts'
import { inWork, queries } from '../work.ts'
import { csvOf } from './csv.ts'
import { csvAmount, csvDay, csvText } from './csv-sql.ts'

test('the database hands out a field as the program does: guards against formulas, numbers and days', async ({ town }) => {
  const texts = ['', 'Xã "Một"; hai', '=1+1', ' -x', '-12', '-1.234,5%', '@a', '\tb', '\r\nc', '+84', "'giữ", 'a=b', '\u00a0=c', null]
  const amounts = ['0', '1234567.50', '-1234.5', '999999999999.000001', '0.5', null]
  const caller = { tokenHash: null, language: 'vi' as const, origin: { address: 'local', agent: 'test', setSession: () => {} } }
  const { rows: [written] } = await inWork(hostOn(town.pool, { today: town.today }), caller, (work) => sql<{ texts: string[]; amounts: string[]; days: string[] }>`
    select (select array_agg(${csvText(sql`t`)} order by at) from unnest(${texts}::text[]) with ordinality x(t, at)) as texts, (select array_agg(${csvAmount(sql`n`)} order by at) from unnest(${amounts}::numeric[]) with ordinality x(n, at)) as amounts,
      array[${csvDay(sql`date '2023-02-01'`)}, ${csvDay(sql`null::date`)}] as days`.execute(queries<Record<string, never>>(work)))
  expect(written?.texts.map((field) => `"${field.replaceAll('"', '""')}"\r\n`).join('')).toBe(csvOf(texts.map((text) => [text])).slice(1))
  expect(written).toMatchObject({ amounts: ['0', '1.234.567,5', '-1.234,5', '999.999.999.999,000001', '0,5', ''], days: ['01/02/2023', ''] })
})
