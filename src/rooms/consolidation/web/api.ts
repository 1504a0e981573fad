import { apiOf } from '../../../kit/web/client.ts'
import type { consolidation } from '../contract.ts'

export const consolidationApi = apiOf<typeof consolidation>('consolidation')
