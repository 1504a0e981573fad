import { apiOf } from '../../../kit/web/client.ts'
import type { ladder } from '../contract.ts'

export const ladderApi = apiOf<typeof ladder>('ladder')
