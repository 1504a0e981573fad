import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'

/** The day the installation believes in; empty until the server says. */
export const useToday = (): string => useRead(peopleApi.readSession, {}, { freshFor: 300_000 }).data?.today ?? ''
