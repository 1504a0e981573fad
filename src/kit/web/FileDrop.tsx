import { CloseButton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPaperclip, IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { formatAmount } from '../quantities.ts'
import styles from './FileDrop.module.css'

export interface FileDropProps {
  label: string
  files: File[]
  onChange: (files: File[]) => void
  /** As of an input: '.xlsx,application/pdf'. */
  accept?: string
  multiple?: boolean
  /** Marks the label as every other required field's is. */
  required?: boolean
  hint?: ReactNode
  error?: ReactNode
}

/** Takes files by dropping or choosing; nothing is sent before the form is. */
export const FileDrop = ({ label, files, onChange, accept, multiple = true, required = false, hint, error }: FileDropProps) => {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (list: FileList | null) => {
    if (!list || list.length === 0) return
    onChange(multiple ? [...files, ...list] : [...list].slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div>
      <label htmlFor={id} className={styles.label}>{label}{required && <span className={styles.star} aria-hidden="true"> *</span>}</label>
      <div
        className={styles.zone}
        data-tour="file"
        data-over={over || undefined}
        data-error={error ? true : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={20} stroke={1.6} aria-hidden="true" />
        <span><Trans>Kéo tệp vào đây hoặc bấm để chọn</Trans></span>
        {hint && <span className={styles.hint} id={`${id}-hint`}>{hint}</span>}
        <input
          id={id}
          type="file"
          className={styles.input}
          multiple={multiple}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          {...(accept && { accept })}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {error && <p className={styles.error} id={`${id}-error`}>{error}</p>}
      <FileList files={files} onRemove={(at) => onChange(files.filter((_, index) => index !== at))} />
    </div>
  )
}

const FileList = ({ files, onRemove }: { files: File[]; onRemove: (at: number) => void }) => {
  const { t } = useLingui()
  return (
    <ul className={styles.files}>
      {files.map((file, at) => (
        <li key={`${file.name} ${file.size} ${at}`} className={styles.file}>
          <IconPaperclip size={15} stroke={1.6} aria-hidden="true" />
          <span className={styles.name}>{file.name}</span>
          <span className={styles.size}>{sizeOf(file.size)}</span>
          <CloseButton size="sm" aria-label={t`Bỏ tệp ${file.name}`} onClick={() => onRemove(at)} />
        </li>
      ))}
    </ul>
  )
}

const sizeOf = (bytes: number) => {
  if (bytes < 1_000_000) return `${formatAmount(String(Math.max(1, Math.round(bytes / 1000))))} kB`
  return `${formatAmount((bytes / 1_000_000).toFixed(1))} MB`
}
