import { apiOf } from '../../../kit/web/client.ts'
import type { obstacles } from '../contract.ts'

export const obstaclesApi = apiOf<typeof obstacles>('obstacles')
