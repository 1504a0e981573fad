import { apiOf } from '../../../kit/web/client.ts'
import type { org } from '../../org/contract.ts'
import type { intake } from '../contract.ts'

export const intakeApi = apiOf<typeof intake>('intake')
export const orgApi = apiOf<typeof org>('org')

/** Cells from Excel as the server read them. */
export type Pasted = Awaited<ReturnType<typeof intakeApi.readPasted>>
