import pg from 'pg'
import type { PoolClient, QueryConfig, QueryResult } from 'pg'

/** Asks several statements in one breath: PostgreSQL answers them in one write, and leaves out those behind one that fails. The first time on a connection each is asked by itself, which prepares it. */
export const askTogether = (client: PoolClient, asked: QueryConfig[]): Promise<QueryResult[]> => {
  const prepared = (client as unknown as Connected).connection?.parsedStatements ?? {}
  if (asked.length === 1 || !asked.every(({ name }) => name && prepared[name] !== undefined)) return Promise.all(asked.map((one) => client.query(one)))
  return new Promise((resolve, reject) => {
    void client.query(new Together(asked, (error, results) => { if (error) reject(error); else resolve(results) }) as unknown as QueryConfig)
  })
}

interface Connected { connection?: { parsedStatements: Record<string, string> } }
interface Wire { sync: () => void; stream: { cork: () => void; uncork: () => void } }
interface Submitted { submit(wire: Wire): Error | null }
type Told = (error: Error | null, results: QueryResult[]) => void

const Query = pg.Query as unknown as new (config: object, values?: undefined, told?: unknown) => Submitted

// The driver ends each query by asking for an answer at once; here the last one asks for all. Its results of several statements are a list.
class Together extends Query {
  readonly #asked: QueryConfig[]
  readonly #faults: Error[]

  constructor(asked: QueryConfig[], told: Told) {
    const faults: Error[] = []
    super({ text: 'together' }, undefined, (error: Error | null, results: QueryResult[]) => { told(error ?? faults[0] ?? null, results) })
    this.#asked = asked
    this.#faults = faults
  }

  override submit(wire: Wire): null {
    const held = Object.create(wire, { sync: { value: () => {} } }) as Wire
    wire.stream.cork()
    for (const one of this.#asked) {
      if (this.#faults.length > 0) break
      const fault = new Query({ ...one, queryMode: 'extended' }, undefined, (error: Error | null) => { if (error) this.#faults.push(error) }).submit(held)
      if (fault) this.#faults.push(fault)
    }
    wire.sync()
    wire.stream.uncork()
    return null
  }
}
