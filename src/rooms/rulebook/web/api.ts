import { apiOf } from '../../../kit/web/client.ts'
import type { rulebook } from '../contract.ts'

export const rulebookApi = apiOf<typeof rulebook>('rulebook')
