import { Button } from '@mantine/core'
import { formatDay } from '../../../kit/dates.ts'
import { SignatureList } from '../../../kit/web/SignatureList.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { DocumentPage } from '../contract.ts'
import { documentsApi } from './api.ts'
import { useDocumentWords } from './useDocumentWords.ts'
import styles from './Documents.module.css'

/** A filed file with, where it is a signed PDF, what its signatures are worth today. */
export const FileCard = ({ file }: { file: DocumentPage['files'][number] }) => {
  const { files } = useDocumentWords()
  const download = useDownload(documentsApi.readDocumentFile)
  const { data } = useRead(documentsApi.readSignatures, { id: file.id }, { enabled: file.mediaType === 'application/pdf' })
  return (
    <li className={styles.card}>
      <Button size="compact-sm" variant="default" onClick={() => download.start({ id: file.id })}>{file.name}</Button>
      <span className={styles.facts}>{files[file.kind]} · {file.byName}, {formatDay(file.onDay)}</span>
      {data && data.signatures.length > 0 && <SignatureList signatures={data.signatures} />}
    </li>
  )
}
