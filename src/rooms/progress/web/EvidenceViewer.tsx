import { ActionIcon, Loader, Modal } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight, IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react'
import type { Evidence } from '../contract.ts'
import { addressOfEvidence, shownAs } from './evidenceKinds.ts'
import { PictureView } from './PictureView.tsx'
import styles from './Evidence.module.css'

const PdfView = lazy(() => import('./PdfView.tsx').then(({ PdfView: view }) => ({ default: view })))

export interface EvidenceViewerProps {
  evidence: Evidence[]
  startAt: string
  onClose: () => void
}

/** Pictures and PDF over the page: arrows go to the next one, plus and minus zoom, two fingers too, Escape closes. */
export const EvidenceViewer = ({ evidence, startAt, onClose }: EvidenceViewerProps) => {
  const { t } = useLingui()
  const shown = evidence.filter((one) => ['picture', 'pdf'].includes(shownAs(one)))
  const [at, setAt] = useState(Math.max(0, shown.findIndex(({ id }) => id === startAt)))
  const [zoom, setZoom] = useState(1)
  const one = shown[at]
  if (!one) return null
  const go = (to: number) => {
    if (!shown[to]) return
    setAt(to)
    setZoom(1)
  }
  const nearer = () => setZoom((now) => Math.min(6, now * 1.5))
  const further = () => setZoom((now) => Math.max(1, now / 1.5))
  const keys: Record<string, () => void> = { ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), '+': nearer, '=': nearer, '-': further, 0: () => setZoom(1) }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return
    event.preventDefault()
    keys[event.key]?.()
  }
  const many = shown.length > 1
  return (
    <Modal opened onClose={onClose} fullScreen title={<span className={styles.title}>{one.name}{many && <span className={styles.count}> {at + 1}/{shown.length}</span>}</span>} closeButtonProps={{ 'aria-label': t`Đóng`, size: 'lg' }} onKeyDown={press} classNames={{ body: styles.viewer ?? '' }}>
      <div className={styles.tools} role="toolbar" aria-label={t`Xem tệp`}>
        {many && <Tool label={t`Tệp trước`} off={at === 0} onClick={() => go(at - 1)}><IconChevronLeft size={20} /></Tool>}
        {many && <Tool label={t`Tệp sau`} off={at === shown.length - 1} onClick={() => go(at + 1)}><IconChevronRight size={20} /></Tool>}
        <Tool label={t`Thu nhỏ`} off={zoom === 1} onClick={further}><IconZoomOut size={20} /></Tool>
        <span className={styles.zoom} aria-live="polite">{Math.round(zoom * 100)}%</span>
        <Tool label={t`Phóng to`} off={zoom >= 6} onClick={nearer}><IconZoomIn size={20} /></Tool>
        <a className={styles.saveWide} href={addressOfEvidence(one.id)} download={one.name}><IconDownload size={18} aria-hidden="true" /> <Trans>Tải về</Trans></a>
      </div>
      {shownAs(one) === 'picture'
        ? <PictureView key={one.id} evidence={one} zoom={zoom} />
        : <Suspense fallback={<div className={styles.sheet}><Loader /></div>}><PdfView key={one.id} evidence={one} zoom={zoom} /></Suspense>}
    </Modal>
  )
}

const Tool = ({ label, off, onClick, children }: { label: string; off: boolean; onClick: () => void; children: ReactNode }) => (
  <ActionIcon variant="default" size={44} aria-label={label} title={label} disabled={off} onClick={onClick}>{children}</ActionIcon>
)
