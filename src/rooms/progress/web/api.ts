import { apiOf } from '../../../kit/web/client.ts'
import type { people } from '../../people/contract.ts'
import type { views } from '../../views/contract.ts'
import type { progress } from '../contract.ts'

export const progressApi = apiOf<typeof progress>('progress')
export const peopleApi = apiOf<typeof people>('people')
export const viewsApi = apiOf<typeof views>('views')
