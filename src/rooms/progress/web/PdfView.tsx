import { Loader } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the build makes of ?url a module whose default is the address of our own copy
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import type { Evidence } from '../contract.ts'
import { PdfPage } from './PdfPage.tsx'
import { useEvidenceFile } from './useEvidenceFile.ts'
import styles from './Evidence.module.css'

GlobalWorkerOptions.workerSrc = workerAddress

/** The most pages drawn here; the rest is for the saved file. */
const mostPages = 60

/** A PDF of evidence, page under page, each drawn when it comes near; it runs no scripts and fetches nothing. */
export const PdfView = ({ evidence, zoom }: { evidence: Evidence; zoom: number }) => {
  const { t } = useLingui()
  const { data, error } = useEvidenceFile(evidence.id)
  const pdf = usePdf(data)
  if (error) return <div className={styles.sheet}><ErrorNote error={error} /></div>
  if (pdf === 'broken') return <p className={styles.sorry} role="alert"><Trans>Không mở được tệp PDF này, tệp có thể đã hỏng. Hãy tải về để thử bằng chương trình khác.</Trans></p>
  if (pdf === 'locked') return <p className={styles.sorry} role="alert"><Trans>Tệp PDF này có mật khẩu nên không xem được tại đây. Hãy tải về và mở bằng mật khẩu.</Trans></p>
  if (!pdf) return <div className={styles.sheet}><Loader /></div>
  const pages = Math.min(pdf.numPages, mostPages)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard
    <div className={styles.pages} tabIndex={0} role="group" aria-label={t`${evidence.name}, ${pdf.numPages} trang`}>
      {Array.from({ length: pages }, (_, at) => <PdfPage key={at} pdf={pdf} number={at + 1} zoom={zoom} />)}
      {pdf.numPages > pages && <p className={styles.sorry}><Trans>Còn {pdf.numPages - pages} trang nữa. Hãy tải về để xem hết.</Trans></p>}
    </div>
  )
}

const usePdf = (bytes: Uint8Array | undefined) => {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'broken' | 'locked'>()
  useEffect(() => {
    if (!bytes) return undefined
    // The worker takes the bytes away, so it is given a copy. No WebAssembly: the page's own rules forbid what looks like eval.
    const loading = getDocument({ data: bytes.slice(), useWasm: false, enableXfa: false, maxImageSize: 60_000_000, stopAtErrors: false })
    let isOver = false
    loading.promise.then(
      (opened) => { if (!isOver) setPdf(opened) },
      (failure: Error) => { if (!isOver) setPdf(failure.name === 'PasswordException' ? 'locked' : 'broken') },
    )
    return () => {
      isOver = true
      void loading.destroy()
    }
  }, [bytes])
  return pdf
}
