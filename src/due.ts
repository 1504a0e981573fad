import { hostOn } from './app.ts'
import type { Config } from './kit/config.ts'
import { today } from './kit/dates.ts'
import { asOwner } from './kit/owner.ts'
import { openPool } from './kit/pool.ts'
import { inWork } from './kit/work.ts'
import { openOperatorSession } from './rooms/people/invite.ts'
import { workIn } from './rooms/people/public.ts'
import { applyNextDue, type Settled } from './rooms/reorganisation/public.ts'

interface Installation { ownerUrl: string; appUrl: string; config: Pick<Config, 'today'> }

/** Applies every act whose day has come, home by home, each in a transaction of its own, as the recorded system operator. */
export const applyDue = async ({ ownerUrl, appUrl, config }: Installation): Promise<Settled[]> => {
  const homes = await asOwner(ownerUrl, async (client) => (await client.query<{ home: number }>('select distinct province_id as home from reorganisation.planned where act_id is null and withdrawn_at is null and on_day <= $1 order by 1', [config.today ?? today()])).rows)
  if (homes.length === 0) return []
  const tokenHash = await openOperatorSession(ownerUrl, null)
  const pool = openPool({ url: appUrl, size: 1, name: 'guong due' })
  const settled: Settled[] = []
  try {
    const nextIn = (home: number, after: Settled | null): Promise<Settled | null> => inWork(hostOn(pool, config), { tokenHash: tokenHash ?? null, language: 'vi', origin: { address: 'local', agent: 'guong', setSession: () => {} } }, async (work) => {
      await workIn(work, home)
      return applyNextDue(work, after)
    })
    for (const { home } of homes) for (let one = await nextIn(home, null); one; one = await nextIn(home, one)) settled.push(one)
  } finally {
    await pool.end()
  }
  return settled
}
