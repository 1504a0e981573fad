import { apiOf } from '../../../kit/web/client.ts'
import type { people } from '../../people/contract.ts'
import type { rulebook } from '../../rulebook/contract.ts'
import type { tasks } from '../contract.ts'

export const tasksApi = apiOf<typeof tasks>('tasks')
export const peopleApi = apiOf<typeof people>('people')
export const rulebookApi = apiOf<typeof rulebook>('rulebook')
