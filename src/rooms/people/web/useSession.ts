import type { Session } from '../contract.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'

/** Who is signed in; undefined until the first answer. */
export const useSession = (): Session | undefined => useRead(peopleApi.readSession, {}, { freshFor: 300_000 }).data
