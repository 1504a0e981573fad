import { sql } from 'kysely'
import { queries, type Work } from '../../kit/work.ts'
import type { Verification } from './contract.ts'

type Fault = Verification['faults'][number]

/** At most this many faults of one kind are named; the first ones tell where to look. */
const named = 200

/** Recomputes every link of the ledger and the digest of every row under it, and names what differs. Reads everything, whatever the actor's province: for auditors. */
export const verifyLedger = async (work: Work): Promise<Verification> => {
  const db = queries<Record<string, never>>(work)
  const { rows: streams } = await sql<{ stream: string; seq: number; hash: string }>`select stream, seq::int as seq, encode(hash, 'hex') as hash from ledger.head order by stream`.execute(db)
  const { rows: [entries] } = await sql<{ total: number }>`select count(*)::int as total from ledger.entry`.execute(db)
  const faults = [...await chainFaults(work), ...await rowFaults(work)]
  const { rows: [rows] } = await sql<{ total: number }>`select count(distinct row_id)::int as total from ledger.row_digest`.execute(db)
  return { entries: entries?.total ?? 0, rows: rows?.total ?? 0, streams, sound: faults.length === 0, faults }
}

const chainFaults = async (work: Work): Promise<Fault[]> => {
  const { rows } = await sql<Fault>`select kind, stream || ' #' || seq as where, id, message from ledger.chain_faults(${named})`.execute(queries<Record<string, never>>(work))
  return rows
}

const rowFaults = async (work: Work): Promise<Fault[]> => {
  const { rows } = await sql<Fault>`select kind, room || '.' || relation as where, id, message from ledger.row_faults(${named})`.execute(queries<Record<string, never>>(work))
  return rows
}
