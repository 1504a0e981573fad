import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { randomKey } from '../../../kit/web/randomKey.ts'
import type { Step } from '../contract.ts'
import { ladderApi } from './api.ts'

/** What steps would be about on the coming days; the last answer stays while another is made. */
export const usePreview = (steps: Step[]) => useQuery({
  queryKey: ['ladder', 'previewLadder', steps], queryFn: ({ signal }) => ladderApi.previewLadder({ steps }, { signal, key: randomKey() }),
  placeholderData: keepPreviousData, staleTime: 30_000, retry: false,
})
