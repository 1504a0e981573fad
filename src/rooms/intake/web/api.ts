import { apiOf } from '../../../kit/web/client.ts'
import type { org } from '../../org/contract.ts'
import type { people } from '../../people/contract.ts'
import type { intake } from '../contract.ts'

export const intakeApi = apiOf<typeof intake>('intake')
export const peopleApi = apiOf<typeof people>('people')
export const orgApi = apiOf<typeof org>('org')
