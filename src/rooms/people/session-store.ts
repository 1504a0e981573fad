import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'

const db = room('people')

export const signInFacts = async (work: Work, username: string) => {
  const { rows } = await sql<{ account_id: string; person_id: string; password_hash: string | null }>`select * from people.sign_in_facts(${username})`.execute(db(work))
  return rows[0]
}

export const openSession = (work: Work, { accountId, tokenHash, expiresAt }: { accountId: string; tokenHash: Buffer; expiresAt: string }) =>
  sql`select people.open_session(${accountId}, ${tokenHash}, ${expiresAt}, ${work.origin.address}, ${work.origin.agent})`.execute(db(work))

export const endSessions = (work: Work) => db(work).updateTable('session').set({ ended_at: sql`now()` }).where('account_id', '=', work.actor.accountId).where('ended_at', 'is', null).execute()

export const myPassword = async (work: Work) => (await sql<{ hash: string | null }>`select people.password_of_mine() as hash`.execute(db(work))).rows[0]?.hash

export const setPassword = (work: Work, accountId: string, hash: string) => sql`select people.set_password(${accountId}, ${hash})`.execute(db(work))

export const useInvitation = async (work: Work, tokenHash: Buffer) =>
  (await sql<{ account_id: string | null; purpose: string }>`select * from people.use_invitation(${tokenHash})`.execute(db(work))).rows[0]

export const invitationPurpose = async (work: Work, tokenHash: Buffer) =>
  (await sql<{ purpose: string | null }>`select people.invitation_purpose(${tokenHash}) as purpose`.execute(db(work))).rows[0]?.purpose ?? undefined

export const makeFirstAdministrator = async (work: Work, { tokenHash, name, username, hash }: { tokenHash: Buffer; name: string; username: string; hash: string }) => {
  const { rows } = await sql<{ id: string | null }>`select people.first_administrator(${tokenHash}, ${[newId(), newId()]}, ${name}, ${fold(name)}, ${username}, ${hash}) as id`.execute(db(work))
  return rows[0]?.id ?? undefined
}

export const usernameOf = (work: Work, accountId: string) => sql<{ username: string }>`select people.username_of(${accountId}) as username`.execute(db(work)).then(({ rows }) => rows[0]?.username ?? '')
