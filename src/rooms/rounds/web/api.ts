import { apiOf } from '../../../kit/web/client.ts'
import type { org } from '../../org/contract.ts'
import type { rounds } from '../contract.ts'

export const roundsApi = apiOf<typeof rounds>('rounds')
export const orgApi = apiOf<typeof org>('org')
