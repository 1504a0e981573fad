import { useEffect, useState } from 'react'
import styles from './PhotoInput.module.css'

/** The pictures among the files, as they will be sent. */
export const PhotoPreviews = ({ files }: { files: File[] }) => {
  const [shown, setShown] = useState<{ name: string; url: string }[]>([])
  useEffect(() => {
    const made = files.filter(({ type }) => type.startsWith('image/')).map((file) => ({ name: file.name, url: URL.createObjectURL(file) }))
    setShown(made)
    return () => made.forEach(({ url }) => URL.revokeObjectURL(url))
  }, [files])
  if (shown.length === 0) return null
  return <div className={styles.previews}>{shown.map(({ name, url }) => <img key={url} src={url} alt={name} className={styles.preview} />)}</div>
}
