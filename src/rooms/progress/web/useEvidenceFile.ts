import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { progressApi } from './api.ts'
import { mostPoints, pictureSize } from './pictureSize.ts'

/** A file of evidence, fetched with the reader's own right; kept only as long as somebody looks at it. */
export const useEvidenceFile = (id: string, { enabled = true }: { enabled?: boolean } = {}) =>
  useQuery({ queryKey: ['progress', 'evidenceBytes', id], queryFn: async ({ signal }) => new Uint8Array(await (await progressApi.readEvidence({ id }, { signal })).arrayBuffer()), staleTime: Infinity, gcTime: 30_000, enabled })

/** The picture of a file as an address for this page alone, taken back when it is no longer shown; `size` when it has too many points to be drawn. */
export const usePicture = (id: string, mediaType: string | null, options: { enabled?: boolean } = {}) => {
  const { data, error, isPending } = useEvidenceFile(id, options)
  const size = useMemo(() => data && pictureSize(data), [data])
  const isDrawable = size !== undefined && size.width * size.height <= mostPoints
  const address = useMemo(() => (data && isDrawable ? URL.createObjectURL(new Blob([data], { type: mediaType ?? '' })) : undefined), [data, isDrawable, mediaType])
  useEffect(() => () => { if (address) URL.revokeObjectURL(address) }, [address])
  return { address, size, error, waiting: isPending, tooLarge: data !== undefined && !isDrawable }
}
