import { apiOf } from '../../../kit/web/client.ts'
import type { org } from '../../org/contract.ts'
import type { reorganisation } from '../contract.ts'

export const orgApi = apiOf<typeof org>('org')
export const reorganisationApi = apiOf<typeof reorganisation>('reorganisation')
