/** Fields of a CSV line as the database hands them to COPY, which quotes them; they say what those of `csvOf` say. */
import { type RawBuilder, sql } from 'kysely'

/** A text; one that a spreadsheet would take for a formula gets an apostrophe. Only what begins with neither letter nor digit is looked at closely. */
export const csvText = (value: RawBuilder<unknown>): RawBuilder<string> => sql`case when ${value} is null then ''
  when ascii(${value}) between 48 and 57 or ascii(${value}) between 65 and 127 or ascii(${value}) between 192 and 5000 or ascii(${value}) between 7680 and 7999 then ${value}
  when ${value} ~ ${suspect} and ${value} !~ ${number} then '''' || ${value} else ${value} end`

/** A number as officials write it: 4.065,5. */
export const csvAmount = (value: RawBuilder<unknown>): RawBuilder<string> => sql`case when ${value} is null then '' when ${value} > -1000 and ${value} < 1000 then replace(trim_scale(${value})::text, '.', ',')
  else rtrim(translate(to_char(${value}, 'FM999,999,999,999,999,999,999,999,999,990.999999999999999'), ',.', '.,'), ',') end`

/** A day as officials write it: 31/12/2023. */
export const csvDay = (value: RawBuilder<unknown>): RawBuilder<string> => sql`coalesce(to_char(${value}, 'DD/MM/YYYY'), '')`

const suspect = sql.lit('^[\\s\\u00a0\\ufeff]*[=+\\-@\\t\\r]')
const number = sql.lit('^-?\\d[\\d.,]*%?$')
