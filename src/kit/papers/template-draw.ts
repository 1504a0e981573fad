import Docxtemplater from 'docxtemplater'
import { Document, Packer } from 'docx'
import JSZip from 'jszip'
import PizZip from 'pizzip'
import { carriedBy, claimsIntoWord } from './claims-part.ts'
import { signedTables, type Block, type Paper, type Part } from './paper.ts'
import { bodyOf, valuesOf } from './template-tags.ts'
import { wordBlock } from './word-blocks.ts'
import { margins, sheets, twips } from './word.ts'

/** The paper as .docx in an office's own template: its tags filled, our body in the place of {@noi_dung}, further pages behind it, the claims inside. */
export const drawWithTemplate = async (paper: Paper, template: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const zip = new PizZip(template)
  makePlain(zip)
  const before = partText(zip, main)
  const body = await xmlOf(bodyOf(paper).body, widthOf(before), before)
  const filled = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, parser, nullGetter: () => '' })
  filled.render({ ...valuesOf(paper), noi_dung: body || '<w:p/>' })
  zip.file(main, withPages(partText(zip, main), await Promise.all(paper.parts.slice(1).map(async (part) => ({ xml: await xmlOf(part.blocks, widthOfPart(part), before), section: sectionOf(part) })))))
  return claimsIntoWord(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), carriedBy(paper))
}

const main = 'word/document.xml'
const partText = (zip: PizZip, path: string) => zip.file(path)?.asText() ?? ''

/** Names alone are read: no expression of a template is worked out, and nothing but what stands in the scope is found. */
const parser = (tag: string) => ({
  get: (scope: unknown): unknown => (tag.trim() === '.' ? scope : typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag.trim()) ? (scope as Record<string, unknown>)[tag.trim()] : undefined),
})

// Content controls and custom parts of the template itself go: in our file they mean figures and their claims, and one that was made from an issued paper would bring claims of another.
const makePlain = (zip: PizZip) => {
  for (const name of Object.keys(zip.files)) {
    if (name.startsWith('customXml/')) zip.remove(name)
    else if (/^word\/[^/]+\.xml$/.test(name)) rewrite(zip, name, plain)
  }
  rewrite(zip, 'word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship\b[^>]*Target="[^"]*customXml\/[^"]*"[^>]*\/>/g, ''))
  rewrite(zip, '[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*PartName="\/customXml\/[^"]*"[^>]*\/>/g, ''))
}

const plain = (xml: string) => xml.replace(/<w:sdtPr\b[^>]*\/>|<w:sdtPr\b[^>]*>[\s\S]*?<\/w:sdtPr>|<w:sdtEndPr\b[^>]*\/>|<w:sdtEndPr\b[^>]*>[\s\S]*?<\/w:sdtEndPr>|<\/?w:sdt(?:Content)?\b[^>]*>|<w:sectPrChange\b[^>]*>[\s\S]*?<\/w:sectPrChange>/g, '')

const rewrite = (zip: PizZip, path: string, change: (xml: string) => string) => {
  const [before, after] = [partText(zip, path), change(partText(zip, path))]
  if (after !== before) zip.file(path, after)
}

/** Blocks as our own drawing writes them, without the page around them. */
const xmlOf = async (blocks: readonly Block[], width: number, around: string): Promise<string> => {
  if (blocks.length === 0) return ''
  const packed = await Packer.toBuffer(new Document({ sections: [{ children: signedTables(blocks).flatMap((block) => wordBlock(block, width)) }] }))
  const xml = await (await JSZip.loadAsync(packed)).file(main)?.async('string') ?? ''
  const inner = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'))
  return around.includes('xmlns:w15=') ? inner : inner.replace(/<w15:[^>]*\/>/g, '')
}

const number = (xml: string, pattern: RegExp) => Number(pattern.exec(xml)?.[1] ?? Number.NaN)

/** How wide the text of the template's first page is, in twentieths of a point. */
const widthOf = (xml: string): number => {
  const [size = '', margin = ''] = [/<w:pgSz\b[^>]*>/.exec(xml)?.[0], /<w:pgMar\b[^>]*>/.exec(xml)?.[0]]
  const width = number(size, /w:w="(\d+)"/) - number(margin, /w:left="(\d+)"/) - number(margin, /w:right="(\d+)"/)
  return width > 2000 ? width : sheets.a4.width - twips(margins.portrait.left + margins.portrait.right)
}

const widthOfPart = ({ orientation, size = 'a4' }: Part) => (orientation === 'landscape' ? sheets[size].height : sheets[size].width) - twips(margins[orientation].left + margins[orientation].right)

/** A page of ours behind the template's: head and foot go on as in the section before it. */
const sectionOf = ({ orientation, size = 'a4' }: Part): string => {
  const margin = margins[orientation]
  const sheet = sheets[size]
  const [width, height] = orientation === 'landscape' ? [sheet.height, sheet.width] : [sheet.width, sheet.height]
  return `<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/><w:pgMar w:top="${twips(margin.top)}" w:right="${twips(margin.right)}" w:bottom="${twips(margin.bottom)}" w:left="${twips(margin.left)}" w:header="${twips(10)}" w:footer="${twips(8)}" w:gutter="0"/></w:sectPr>`
}

const withPages = (xml: string, pages: readonly { xml: string; section: string }[]): string => {
  const end = xml.lastIndexOf('</w:body>')
  const at = xml.lastIndexOf('<w:sectPr', end)
  const own = at >= 0 && !xml.slice(at, end).includes('</w:p>') ? at : end
  const sections = [xml.slice(own, end) || '<w:sectPr/>', ...pages.map(({ section }) => section)]
  const breaks = (section: string | undefined) => `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section ?? ''}</w:pPr></w:p>`
  if (pages.length === 0) return xml
  return xml.slice(0, own) + pages.map((page, nth) => breaks(sections[nth]) + page.xml).join('') + (sections.at(-1) ?? '') + xml.slice(end)
}
