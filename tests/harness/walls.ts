import { Client } from 'pg'
import { hashSecret, newId } from '../../src/kit/id.ts'
import { enterStatement } from '../../src/rooms/handlers.ts'
import { tokenOf } from './database.ts'

/** What a statement touches as somebody, past every handler; 'refused' where row security does not let it. */
export const trying = (url: string, today: string) => async (who: string, statement: string, values: readonly unknown[] = []): Promise<number | 'refused'> => {
  const app = new Client({ connectionString: url })
  await app.connect()
  try {
    await app.query('begin')
    await app.query(enterStatement, [hashSecret(tokenOf(who)), newId(), today, null, null])
    return (await app.query(statement, [...values])).rowCount ?? 0
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'refused'
    throw error
  } finally {
    await app.end()
  }
}
