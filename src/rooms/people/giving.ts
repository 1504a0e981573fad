import { instantIn } from '../../kit/dates.ts'
import { hashSecret, newSecret } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import * as accounts from './account-store.ts'
import * as refusals from './refusals.ts'
import { usernameForm } from './session-handlers.ts'

/** A link to set a password can be used for three days. */
const invitationHours = 72

/** Opens an account for somebody who has none, with a link by which he sets his password. */
export const giveAccountTo = async (work: Work, given: { provinceId: number; personId: string; username: string; isAdministrator: boolean }) => {
  const { provinceId, ...told } = given
  const { personId, username } = told
  if (!usernameForm.test(username)) return work.refuse(refusals.usernameForm)
  const had = await accounts.accountOf(work, personId)
  if (had) return work.refuse(refusals.hasAccount, { username: had.username })
  if (await accounts.accountNamed(work, username)) return work.refuse(refusals.usernameTaken, { username })
  const accountId = await accounts.insertAccount(work, { provinceId, ...told })
  work.record('people.account_given', accountId, told)
  return { username, ...await invite(work, accountId) }
}

/** Makes a one-time link for an account; the one who asked is shown it once. */
export const invite = async (work: Work, accountId: string) => {
  const token = newSecret()
  const expiresAt = instantIn(invitationHours)
  await accounts.insertInvitation(work, { accountId, tokenHash: hashSecret(token), expiresAt })
  return { accountId, link: `/dat-mat-khau#${token}`, expiresAt }
}
