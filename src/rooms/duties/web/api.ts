import { apiOf } from '../../../kit/web/client.ts'
import type { people } from '../../people/contract.ts'
import type { duties } from '../contract.ts'

export const dutiesApi = apiOf<typeof duties>('duties')
export const peopleApi = apiOf<typeof people>('people')
