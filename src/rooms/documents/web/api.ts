import { apiOf } from '../../../kit/web/client.ts'
import type { documents } from '../contract.ts'

export const documentsApi = apiOf<typeof documents>('documents')
