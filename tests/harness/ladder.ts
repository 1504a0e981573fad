import { hostOn } from '../../src/app.ts'
import { inWork } from '../../src/kit/work.ts'
import { decideUntilToday } from '../../src/rooms/ladder/public.ts'
import { openOperatorSession } from '../../src/rooms/people/invite.ts'
import type { OwnTown } from './town.ts'

/** The machine decides, on a day, in the recorded operator's name. */
export const decideOn = async (town: OwnTown, today: string) => {
  const tokenHash = await openOperatorSession(town.ownerUrl, null)
  return inWork(hostOn(town.pool, { today }), { tokenHash: tokenHash ?? null, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, decideUntilToday)
}
