import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfAnswer, PdfAsked } from './read-pdf.ts'

const mostPages = 500

const answer = async ({ bytes, wants }: PdfAsked): Promise<PdfAnswer> => {
  const loading = getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  try {
    return await (wants === 'codes' ? readCodes : readDocument)(await loading.promise)
  } catch (error) {
    return { refusal: (error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
}

const readDocument = async (document: PDFDocumentProxy): Promise<PdfAnswer> => {
  if (document.numPages > mostPages) return { refusal: 'takes_too_long' }
  const own = await ownAttachment(document)
  if (!own) return { refusal: 'no_claims' }
  const links: [string, string][] = []
  for (let number = 1; number <= document.numPages; number += 1) links.push(...await readLinks(await document.getPage(number)))
  return { claims: own, links }
}

const ownAttachment = async (document: PDFDocumentProxy): Promise<object | undefined> => {
  const attached = Object.values((await document.getAttachments() ?? {}) as Record<string, { filename: string; content: Uint8Array }>)
  const own = attached.find(({ filename }) => filename === 'so-lieu.json')
  return own && JSON.parse(Buffer.from(own.content).toString('utf8')) as object
}

// A page prints its code where our papers do; a file we drew carries it besides.
const readCodes = async (document: PDFDocumentProxy): Promise<PdfAnswer> => {
  const carried: unknown = (await ownAttachment(document) as { code?: unknown } | undefined)?.code
  const codes = typeof carried === 'string' ? [carried] : []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ').normalize('NFC')
    codes.push(...[...text.matchAll(/Mã\s+tra\s+cứu\s*:\s*([0-9A-Z]{4}\s?-\s?[0-9A-Z]{4})/g)].map(([, code = '']) => code))
  }
  return { codes }
}

interface StructNode { role?: string; type?: string; id?: string; children?: StructNode[] }

// Of a tagged PDF each link names its annotation and its marked text: no guessing by position on the page.
const readLinks = async (page: PDFPageProxy): Promise<[string, string][]> => {
  const [annotations, content, tree] = await Promise.all([page.getAnnotations(), page.getTextContent({ includeMarkedContent: true }), page.getStructTree()])
  const claims = new Map(annotations.flatMap((annotation: { id: string; url?: string; unsafeUrl?: string }) => {
    const claim = /[#:]([A-Za-z0-9_-]{1,40})$/.exec(annotation.unsafeUrl ?? annotation.url ?? '')?.[1]
    return claim ? [[annotation.id, claim] as const] : []
  }))
  const texts = markedTexts(content.items as MarkedItem[])
  return linksOf(tree as StructNode | null).flatMap((link) => {
    const parts = leavesOf(link)
    const claim = parts.map(({ type, id }) => (type === 'object' ? claims.get(id ?? '') : undefined)).find(Boolean)
    return claim ? [[claim, parts.map(({ type, id }) => (type === 'content' ? texts.get(id ?? '') ?? '' : '')).join('').normalize('NFC').trim()] as [string, string]] : []
  })
}

interface MarkedItem { str?: string; type?: string; id?: string | null }

const markedTexts = (items: readonly MarkedItem[]): Map<string, string> => {
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop()
    else if (item.type) open.push(item.id ?? null)
    else addTo(texts, open.findLast((id) => id !== null), item.str ?? '')
  }
  return texts
}

const addTo = (texts: Map<string, string>, id: string | null | undefined, text: string) => {
  if (id) texts.set(id, (texts.get(id) ?? '') + text)
}

const linksOf = (node: StructNode | null): StructNode[] =>
  !node ? [] : node.role === 'Link' ? [node] : (node.children ?? []).flatMap(linksOf)

const leavesOf = (node: StructNode): StructNode[] => node.children?.flatMap(leavesOf) ?? [node]

parentPort?.postMessage(await answer(workerData as PdfAsked))
