import { Trans, useLingui } from '@lingui/react/macro'
import { IconCamera } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { announce } from './announce.ts'
import { FileDrop } from './FileDrop.tsx'
import { shrinkPhoto } from './photo.ts'
import { PhotoPreviews } from './PhotoPreviews.tsx'
import styles from './PhotoInput.module.css'

export interface PhotoInputProps {
  label: string
  hint: ReactNode
  files: File[]
  onChange: (files: File[]) => void
  error: ReactNode
}

/** Evidence: a photo taken now, or files chosen; photos are made small on the device before anything is sent. */
export const PhotoInput = ({ label, hint, files, onChange, error }: PhotoInputProps) => {
  const { t } = useLingui()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [unread, setUnread] = useState<string[]>([])
  const change = async (next: File[]) => {
    const known = new Set(files)
    if (next.every((file) => known.has(file))) return onChange(next)
    setBusy(true)
    setUnread([])
    const made = await Promise.all(next.map(async (file) => ({ name: file.name, small: known.has(file) ? file : await shrinkPhoto(file) })))
    const small = made.flatMap((one) => one.small ?? [])
    setBusy(false)
    setUnread(made.filter((one) => !one.small).map(({ name }) => name))
    if (small.length > files.length) announce(t`Đã thêm ${small.length - files.length} tệp minh chứng.`)
    onChange(small)
  }
  return (
    <div className={styles.both}>
      <label className={styles.camera} htmlFor={id} data-busy={busy || undefined}>
        <IconCamera size={22} stroke={1.7} aria-hidden="true" />
        {busy ? <Trans>Đang thu nhỏ ảnh…</Trans> : <Trans>Chụp ảnh minh chứng</Trans>}
        <input
          id={id} type="file" accept="image/*" capture="environment" className={styles.input}
          onChange={(event) => {
            void change([...files, ...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {unread.length > 0 && <Unread names={unread.join(', ')} />}
      <PhotoPreviews files={files} />
      <FileDrop label={label} hint={hint} error={error} files={files} onChange={(next) => void change(next)} />
    </div>
  )
}

// Such a picture may still tell where it was taken, and nobody who looks at the evidence could open it.
const Unread = ({ names }: { names: string }) => (
  <p role="alert" className={styles.unread}>
    <Trans>Chưa thêm {names}: trình duyệt này không mở được ảnh đó, nên không bỏ được vị trí chụp. Hãy chọn ảnh JPG hoặc PNG, hoặc chụp lại bằng nút ở trên (iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất).</Trans>
  </p>
)
