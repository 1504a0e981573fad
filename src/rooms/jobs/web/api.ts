import { apiOf } from '../../../kit/web/client.ts'
import type { jobs } from '../contract.ts'

export const jobsApi = apiOf<typeof jobs>('jobs')
