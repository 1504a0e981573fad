import type { Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'

interface About { obstacleId: string; taskId: string }

/** Tells who is asked, and who manages in his place; `act` names the act of reorganisation by which it came to him. */
export const tellAsked = (work: Work, { obstacleId, taskId, askingId, personId, answerBy, act = null }: About & { askingId: string; personId: string; answerBy: string; act?: string | null }): Promise<void> =>
  tell(work, { kind: 'obstacle_raised', ...about({ obstacleId, taskId }), key: `obstacle_raised:${askingId}`, facts: { answerBy, act }, to: [personId], standIns: 'manage' })

/** Tells who raised it, and the holder for whom he did. */
export const tellAnswered = (work: Work, { to, ...obstacle }: About & { to: string[] }): Promise<void> =>
  tell(work, { kind: 'obstacle_answered', ...about(obstacle), key: `obstacle_answered:${obstacle.obstacleId}`, to, standIns: 'report' })

const about = ({ obstacleId, taskId }: About) => ({ subject: { kind: 'obstacle' as const, id: obstacleId }, place: `/viec/${taskId}#vuong-mac` as const })
