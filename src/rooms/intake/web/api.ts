import { apiOf } from '../../../kit/web/client.ts'
import type { intake } from '../contract.ts'

export const intakeApi = apiOf<typeof intake>('intake')

/** Cells from Excel as the server read them. */
export type Pasted = Awaited<ReturnType<typeof intakeApi.readPasted>>
