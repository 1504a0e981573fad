import { useInViewport } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { IconDownload, IconFile, IconFileText, IconFileTypePdf, IconPhoto } from '@tabler/icons-react'
import type { Evidence } from '../contract.ts'
import { addressOfEvidence, shownAs, sizeInWords } from './evidenceKinds.ts'
import { usePicture } from './useEvidenceFile.ts'
import styles from './Evidence.module.css'

/** Pictures above this are not fetched before somebody opens them. */
const smallEnough = 3_000_000

/** One piece of evidence: opened over the page where it can be drawn, saved in any case; the digest is what the ledger holds. */
export const EvidenceCard = ({ evidence, onOpen }: { evidence: Evidence; onOpen: () => void }) => {
  const { t } = useLingui()
  const { ref, inViewport } = useInViewport<HTMLLIElement>()
  const { id, name, size, sha256 } = evidence
  const kind = shownAs(evidence)
  const canOpen = kind === 'picture' || kind === 'pdf'
  const note = [useTypeWord()(evidence), sizeInWords(size)].filter(Boolean).join(' · ')
  return (
    <li ref={ref} className={styles.card}>
      {kind === 'picture' && (size ?? 0) <= smallEnough ? <Small evidence={evidence} near={inViewport} /> : <span className={styles.icon} aria-hidden="true">{ICONS[kind]}</span>}
      <span className={styles.words}>
        {canOpen ? <button type="button" className={styles.open} onClick={onOpen} aria-label={t`Xem ${name}`}>{name}</button> : <span className={styles.name}>{name}</span>}
        <span className={styles.note}>{note}</span>
        {sha256 && <span className={styles.digest} title={t`Dấu vân tay SHA-256 của tệp: ${sha256}`}>SHA-256 {sha256.slice(0, 12)}</span>}
      </span>
      {kind !== 'document' && <a className={styles.save} href={addressOfEvidence(id)} download={name} aria-label={t`Tải về ${name}`} data-no-print><IconDownload size={17} aria-hidden="true" /></a>}
    </li>
  )
}

const Small = ({ evidence, near }: { evidence: Evidence; near: boolean }) => {
  const { address, tooLarge, error } = usePicture(evidence.id, evidence.mediaType, { enabled: near })
  if (tooLarge || error) return <span className={styles.icon} aria-hidden="true">{ICONS.picture}</span>
  return <span className={styles.small}>{address && <img src={address} alt="" />}</span>
}

const ICONS = { document: <IconFileText size={24} stroke={1.5} />, picture: <IconPhoto size={24} stroke={1.5} />, pdf: <IconFileTypePdf size={24} stroke={1.5} />, file: <IconFile size={24} stroke={1.5} /> }

const useTypeWord = () => {
  const { t } = useLingui()
  return ({ kind, mediaType }: Evidence) => {
    if (kind === 'document') return t`Văn bản, theo số và ngày`
    if (mediaType === 'application/pdf') return 'PDF'
    if (mediaType?.startsWith('image/')) return t`Ảnh ${mediaType.slice(6).toUpperCase()}`
    return t`Tệp Word hoặc Excel`
  }
}
