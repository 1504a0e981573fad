import JSZip from 'jszip'

/** The first day a package can name: packed files say nothing of when they were packed, so that the same contents are the same bytes. */
const noDay = new Date('1980-01-01T00:00:00Z')

/** A package of Word or Excel, packed so that the same parts always give the same bytes: no hour of packing, no day of making. */
export const packSteadily = async (zip: JSZip): Promise<Uint8Array<ArrayBuffer>> => {
  const core = await zip.file('docProps/core.xml')?.async('string')
  if (core !== undefined) zip.file('docProps/core.xml', core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''))
  for (const part of Object.values(zip.files)) part.date = noDay
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>
}

/** The same package packed steadily. */
export const repackSteadily = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => packSteadily(await JSZip.loadAsync(bytes))
