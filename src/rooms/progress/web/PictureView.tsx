import { Loader } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import type { Evidence } from '../contract.ts'
import { usePicture } from './useEvidenceFile.ts'
import styles from './Evidence.module.css'

/** A picture of evidence as large as asked; one with too many points, or a broken one, says so instead of taking the page down. */
export const PictureView = ({ evidence, zoom }: { evidence: Evidence; zoom: number }) => {
  const { address, size, error, waiting, tooLarge } = usePicture(evidence.id, evidence.mediaType)
  const [isBroken, setIsBroken] = useState(false)
  const points = size && `${formatAmount(String(size.width))} × ${formatAmount(String(size.height))}`
  if (error) return <div className={styles.sheet}><ErrorNote error={error} /></div>
  if (waiting) return <div className={styles.sheet}><Loader /></div>
  if (tooLarge && points) return <p className={styles.sorry} role="alert"><Trans>Ảnh quá lớn để xem tại đây ({points} điểm ảnh). Hãy tải về để xem.</Trans></p>
  if (isBroken || !address) return <p className={styles.sorry} role="alert"><Trans>Không mở được ảnh này, tệp có thể đã hỏng. Hãy tải về để thử bằng chương trình khác.</Trans></p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard
    <div className={styles.sheet} tabIndex={0} role="group" aria-label={evidence.name}>
      <img className={styles.picture} src={address} alt={evidence.name} style={{ width: zoom > 1 ? `${zoom * 100}%` : undefined, maxWidth: zoom > 1 ? 'none' : undefined, maxHeight: zoom > 1 ? 'none' : undefined }} onError={() => setIsBroken(true)} />
    </div>
  )
}
