import { readFile } from '../../kit/files.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { findArrivalFile } from './arrival-store.ts'
import { listArrivals, registerArrival } from './arriving.ts'
import { askComments, giveComment, listComments, replyToComment } from './commenting.ts'
import { continueDocument } from './continuing.ts'
import { documents } from './contract.ts'
import { draftDocument, writeVersion } from './drafting.ts'
import { certifyCopy, fileSigned, issue } from './issuing.ts'
import { giveOpinion, sendBackDocument } from './opining.ts'
import { readDocument, rowOf } from './presenting.ts'
import { readOffice, setFlow, setRegistrar, setTerm } from './setting.ts'
import { findStanding, pageOfDocuments } from './standing-store.ts'
import * as store from './store.ts'
import { submit } from './submitting.ts'
import { listTemplates, readDocumentPaper, readOwnTemplate, readTemplateFile, setTemplate, withdrawTemplate } from './templating.ts'
import { listTrust, readSignatures, trustCertificate, withdrawTrust } from './trusting.ts'

export const documentsHandlers = handlersOf(documents, {
  listDocuments: async (work, { page, size, ...asked }) => {
    const { rows, total } = await pageOfDocuments(work, asked, { page, size })
    return { rows: rows.map(rowOf), total }
  },
  readDocument,
  readVersion: async (work, { id, nth }) => {
    if (!await findStanding(work, id)) return work.refuse(common.notFound)
    return (await store.findWording(work, id, nth) ?? work.refuse(common.notFound)).wording
  },
  draftDocument, continueDocument, writeVersion, submitDocument: submit, giveOpinion, sendBackDocument, issueDocument: issue, fileSigned, certifyCopy,
  readDocumentFile: async (work, { id }) => kept(work, await store.findFile(work, id)),
  listComments, askComments, giveComment, replyToComment,
  listArrivals, registerArrival,
  readArrivalFile: async (work, { id }) => kept(work, await findArrivalFile(work, id)),
  listTrust, trustCertificate, withdrawTrust, readSignatures,
  listTemplates, setTemplate, withdrawTemplate, readTemplateFile, readOwnTemplate, readDocumentPaper,
  readOffice, setTerm, setRegistrar, setFlow,
})

const kept = async (work: Work, found: { name: string; sha256: Buffer } | undefined) => {
  const { name, sha256 } = found ?? work.refuse(common.notFound)
  const file = await readFile(work, sha256) ?? work.refuse(common.notFound)
  return new File([new Uint8Array(file.bytes)], name, { type: file.mediaType })
}
