import type { Evidence } from '../contract.ts'

/** How a piece of evidence is shown: only pictures and PDF are drawn in the page, everything else is a file to save. HEIC is a picture that few browsers draw. */
export const shownAs = ({ kind, mediaType }: Pick<Evidence, 'kind' | 'mediaType'>): 'document' | 'picture' | 'pdf' | 'file' => {
  if (kind === 'document') return 'document'
  if (mediaType === 'application/pdf') return 'pdf'
  return mediaType !== null && ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType) ? 'picture' : 'file'
}

/** Where a file of evidence is saved from; the server hands it over as a file. */
export const addressOfEvidence = (id: string): string => `/api/evidence/${id}`

/** '2,4 MB' or '38 kB'. */
export const sizeInWords = (size: number | null): string => {
  if (size === null) return ''
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1).replace('.', ',')} MB`
}
