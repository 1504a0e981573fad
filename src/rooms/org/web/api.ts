import { apiOf } from '../../../kit/web/client.ts'
import type { org } from '../contract.ts'

export const orgApi = apiOf<typeof org>('org')
