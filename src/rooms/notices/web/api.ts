import { apiOf } from '../../../kit/web/client.ts'
import type { notices } from '../contract.ts'

export const noticesApi = apiOf<typeof notices>('notices')
