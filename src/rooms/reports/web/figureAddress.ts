import { addressOf } from '../../../kit/web/addresses.ts'
import type { reportsApi } from './api.ts'

type RowsInput = Parameters<typeof reportsApi.readFigureRows>[0]

/** Where a figure's rows are shown; the address is the question the server is asked. */
export const figureAddress = (question: Omit<RowsInput, 'page' | 'size'>): string => addressOf('/so-lieu', { ...question })
