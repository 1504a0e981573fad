import { instantIn } from '../../kit/dates.ts'
import { hashSecret, newId, newSecret } from '../../kit/id.ts'
import { asOwner } from '../../kit/owner.ts'

/** A one-time secret with which the first administrator of an empty installation makes himself; good for one day. Only the owner of the database can ask for it. */
export const inviteFirstAdministrator = (ownerUrl: string): Promise<string> => asOwner(ownerUrl, async (client) => {
  const secret = newSecret()
  await client.query(`insert into people.invitation (token_hash, purpose, expires_at) values ($1, 'first_administrator', $2)`, [hashSecret(secret), instantIn(24)])
  return secret
})

/** True when no administrator was ever made, so that somebody must make himself the first one. */
export const lacksAdministrator = (ownerUrl: string): Promise<boolean> => asOwner(ownerUrl, async (client) => {
  const { rowCount } = await client.query('select from people.account where is_administrator limit 1')
  return rowCount === 0
})

/** A session for the command line: as a named user, else as the recorded system operator. Undefined when there is no such user. */
export const openOperatorSession = (ownerUrl: string, username: string | null): Promise<Buffer | undefined> => asOwner(ownerUrl, async (client) => {
  const tokenHash = hashSecret(newSecret())
  const { rows } = await client.query<{ account: string | null }>('select people.operator_session($1, $2, $3, $4) as account', [newId(), [newId(), newId()], tokenHash, username])
  return rows[0]?.account ? tokenHash : undefined
})
