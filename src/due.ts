import { hostOn } from './app.ts'
import type { Config } from './kit/config.ts'
import { today } from './kit/dates.ts'
import { asOwner } from './kit/owner.ts'
import { openPool } from './kit/pool.ts'
import { inWork } from './kit/work.ts'
import { openOperatorSession } from './rooms/people/invite.ts'
import { applyNextDue, type Settled } from './rooms/reorganisation/public.ts'

interface Installation { ownerUrl: string; appUrl: string; config: Pick<Config, 'today'> }

/** Applies every act whose day has come, each in a transaction of its own, as the recorded system operator. */
export const applyDue = async ({ ownerUrl, appUrl, config }: Installation): Promise<Settled[]> => {
  if (!await asOwner(ownerUrl, async (client) => (await client.query('select 1 from reorganisation.planned where act_id is null and withdrawn_at is null and on_day <= $1 limit 1', [config.today ?? today()])).rowCount)) return []
  const tokenHash = await openOperatorSession(ownerUrl, null)
  const pool = openPool({ url: appUrl, size: 1, name: 'guong due' })
  const settled: Settled[] = []
  try {
    const next = (after: Settled | null): Promise<Settled | null> => inWork(hostOn(pool, config), { tokenHash: tokenHash ?? null, language: 'vi', origin: { address: 'local', agent: 'guong', setSession: () => {} } }, (work) => applyNextDue(work, after))
    for (let one = await next(null); one; one = await next(one)) settled.push(one)
  } finally {
    await pool.end()
  }
  return settled
}
