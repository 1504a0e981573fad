import type { QueryConfig } from 'pg'

/** What a work says was done: `room.verb`, the record it is about, and what is hashed with it. */
export interface Recorded { act: string; subject: string | null; payload: object }

/** The ledger entry of a work: asked for as the last statement before its commit, so that the head of its stream is locked for one statement. A load that appends in between holds a head of its own room's, for which nobody waits who clicks. */
export const entryOf = (work: Author, records: Recorded[]): QueryConfig => ({
  name: 'append', text: 'select ledger.append($1, $2, $3, $4, $5)',
  values: [streamOf(work, records), work.id, [...new Set(records.map(({ act }) => act))], records.map(({ subject }) => subject), JSON.stringify(records)],
})

/** One head would make writers queue: streams are per province and room, in sixty-four shards by the subject; who commits holds his stream until the disk has it. */
const streamOf = (work: Author, [first]: Recorded[]) => {
  const room = first?.act.split('.')[0] ?? 'kit'
  const shard = Number.parseInt((first?.subject ?? work.id).slice(-2), 16) % 64
  return `${work.actor.provinceId}:${room}:${shard.toString(16).padStart(2, '0')}`
}

/** The work that an entry is of. */
interface Author { id: string; actor: { provinceId: number } }
