import { apiOf } from '../../../kit/web/client.ts'
import type { people } from '../contract.ts'
import type { org } from '../../org/contract.ts'

export const peopleApi = apiOf<typeof people>('people')
export const orgApi = apiOf<typeof org>('org')
