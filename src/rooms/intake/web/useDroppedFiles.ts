import { useEffect, useState } from 'react'

/** Files dropped or pasted anywhere on the page; answers whether one hovers over it now. */
export const useDroppedFiles = (onFiles: (files: File[]) => void): boolean => {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => { if (event.relatedTarget === null) setOver(false) }
    const take = (event: Event, list: FileList | undefined) => {
      setOver(false)
      // The field on the page takes what is dropped right on it.
      if (!list || list.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      onFiles([...list])
    }
    const drop = (event: DragEvent) => take(event, event.dataTransfer?.files)
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData?.files)
    addEventListener('dragover', hover)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
    return () => {
      removeEventListener('dragover', hover)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
      removeEventListener('paste', paste)
    }
  }, [onFiles])
  return over
}
