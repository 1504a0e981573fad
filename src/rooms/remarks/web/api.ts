import { apiOf } from '../../../kit/web/client.ts'
import type { remarks } from '../contract.ts'

export const remarksApi = apiOf<typeof remarks>('remarks')
