import JSZip from 'jszip'
import { packSteadily } from './packing.ts'
import type { Paper } from './paper.ts'
import { placedClaims } from './placed.ts'

/** The namespace that marks our custom part among those other programs may add. */
export const claimsNamespace = 'urn:guong:claims:1'

/** What a file carries: the claims, where each is placed, and the code by which the paper is looked up. */
export const carriedBy = (paper: Paper) => ({ ...paper.claims, placed: placedClaims(paper), ...(paper.code && { code: paper.code }) })

const storeId = '{6E0A5C8B-4B1C-4F63-9D0E-7F2B7B6A9C11}'

/** The same .docx with the claims in a custom XML part, which Word keeps through editing and saving. */
export const claimsIntoWord = async (docx: Uint8Array, claims: unknown): Promise<Uint8Array<ArrayBuffer>> => {
  const zip = await JSZip.loadAsync(docx)
  zip.file('customXml/item1.xml', `${declaration}<claims xmlns="${claimsNamespace}">${escape(JSON.stringify(claims))}</claims>`)
  zip.file('customXml/itemProps1.xml', `${declaration}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${dataStore}"><ds:schemaRefs><ds:schemaRef ds:uri="${claimsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`)
  zip.file('customXml/_rels/item1.xml.rels', `${declaration}<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${officeRels}/customXmlProps" Target="itemProps1.xml"/></Relationships>`)
  await addLast(zip, 'word/_rels/document.xml.rels', `<Relationship Id="rIdClaims" Type="${officeRels}/customXml" Target="../customXml/item1.xml"/>`)
  await addLast(zip, '[Content_Types].xml', '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>')
  return packSteadily(zip)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escape = (text: string) => text.toWellFormed().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

// Before the closing tag of the whole part.
const addLast = async (zip: JSZip, path: string, piece: string) => {
  const text = await zip.file(path)?.async('string') ?? ''
  const end = text.lastIndexOf('</')
  if (end < 0) throw new Error(`The Word library wrote no ${path} to add to`)
  zip.file(path, text.slice(0, end) + piece + text.slice(end))
}
