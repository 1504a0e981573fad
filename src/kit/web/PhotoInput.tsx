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
  const change = async (next: File[]) => {
    const known = new Set(files)
    if (next.every((file) => known.has(file))) return onChange(next)
    setBusy(true)
    const small = await Promise.all(next.map(async (file) => (known.has(file) ? file : shrinkPhoto(file))))
    setBusy(false)
    announce(t`Đã thêm ${small.length} tệp minh chứng.`)
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
      <PhotoPreviews files={files} />
      <FileDrop label={label} hint={hint} error={error} files={files} onChange={(next) => void change(next)} />
    </div>
  )
}
