import { apiOf } from '../../../kit/web/client.ts'
import type { people } from '../../people/contract.ts'
import type { reports } from '../contract.ts'

export const reportsApi = apiOf<typeof reports>('reports')
export const peopleApi = apiOf<typeof people>('people')
