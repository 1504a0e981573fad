import type { progressApi } from './api.ts'

/** The tasks an act is for: by their ids, or all of a filter but some. */
export type BulkChosen = Omit<Parameters<typeof progressApi.previewMany>[0], 'act'>

/** What an act on many tasks did. */
export type BulkOut = Awaited<ReturnType<typeof progressApi.doMany>>
