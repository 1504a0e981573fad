import { useInViewport } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import styles from './Evidence.module.css'

/** The widest a page is drawn, in points of the screen: what is larger is stretched. */
const widest = 2000

export interface PdfPageProps {
  pdf: PDFDocumentProxy
  number: number
  zoom: number
}

/** One page of a PDF, drawn once it comes near; until then a sheet of its usual shape keeps the place. */
export const PdfPage = ({ pdf, number, zoom }: PdfPageProps) => {
  const { t } = useLingui()
  const { ref, inViewport } = useInViewport<HTMLDivElement>()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => {
    const paper = canvas.current
    if (!inViewport || !paper) return undefined
    let stop = () => {}
    let isOver = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (isOver) return
      const plain = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: Math.min(widest / plain.width, 4000 / plain.height, (devicePixelRatio * Math.min(900, innerWidth) * zoom) / plain.width) })
      ;[paper.width, paper.height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
      paper.style.aspectRatio = `${plain.width} / ${plain.height}`
      const task = page.render({ canvas: paper, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    draw().catch((failure: Error) => { if (failure.name !== 'RenderingCancelledException') setIsBroken(true) })
    return () => {
      isOver = true
      stop()
    }
  }, [pdf, number, zoom, inViewport])
  return (
    <div ref={ref} className={styles.page} style={{ width: `min(${zoom * 100}%, ${zoom * 900}px)` }}>
      {isBroken ? <p className={styles.sorry}>{t`Không vẽ được trang ${number}.`}</p> : <canvas ref={canvas} role="img" aria-label={t`Trang ${number}`} />}
    </div>
  )
}
