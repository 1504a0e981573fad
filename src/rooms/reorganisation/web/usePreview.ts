import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { randomKey } from '../../../kit/web/randomKey.ts'
import type { Preview } from '../contract.ts'
import { type ActDraft, previewInput } from './actDraft.ts'
import { reorganisationApi } from './api.ts'

export interface PreviewReading {
  /** Of the draft as it was a moment ago; the last one stays on screen while the next is made. */
  data: Preview | undefined
  error: unknown
  isMaking: boolean
  again: () => void
}

/** What the act would do, made anew when the plan rests for a moment. */
export const usePreview = (draft: ActDraft): PreviewReading => {
  const { on, steps, choices } = draft
  const [asked] = useDebouncedValue(draft, 500)
  const isReady = on !== null && steps.length > 0
  const read = useQuery({
    queryKey: ['reorganisation', 'previewAct', asked.on, asked.steps, asked.choices],
    queryFn: ({ signal }) => reorganisationApi.previewAct({ ...previewInput({ ...asked, on: asked.on ?? '' }), size: 500 }, { signal, key: randomKey() }),
    enabled: asked.on !== null && asked.steps.length > 0, placeholderData: (before) => before, staleTime: 30_000, gcTime: 60_000, retry: false,
  })
  const isStale = asked.on !== on || asked.steps !== steps || asked.choices !== choices
  return { data: isReady ? read.data : undefined, error: read.error, isMaking: isReady && (isStale || read.isFetching), again: () => void read.refetch() }
}
