import { addressOf } from '../../../kit/web/addresses.ts'
import type { reportsApi } from './api.ts'

type RowsInput = Parameters<typeof reportsApi.readAcrossRows>[0]

/** A figure in another structure: what is counted, over which unit of that structure, as of which day of structure. */
export type AcrossAsked = Pick<RowsInput, 'structure' | 'figure' | 'basis' | 'part' | 'indicator' | 'measure' | 'exactUnit'>

/** Where the rows of a figure in another structure are shown. The unit is one of that structure: the day looked at may not know it, so it is not the unit of the scope. */
export const acrossAddress = ({ unitNo, ...asked }: AcrossAsked & { unitNo: number; sure: RowsInput['sure'] }): string => addressOf('/so-lieu/co-cau', { ...asked, ofUnit: unitNo })
