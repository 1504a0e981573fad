import { apiOf } from '../../../kit/web/client.ts'
import type { audit } from '../contract.ts'

export const auditApi = apiOf<typeof audit>('audit')
