import { TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { formatDay } from '../dates.ts'
import { DayInput } from './DayInput.tsx'
import { SearchPicker } from './SearchPicker.tsx'
import { type DocumentChoice, useSources } from './sources.ts'
import styles from './DocumentInput.module.css'

/** A document by its key: number, issuer and day. */
export interface DocumentKeyDraft {
  number: string
  issuer: string
  issuedOn: string
  title?: string
}

export interface DocumentInputProps {
  label: string
  required?: boolean
  /** What was filled in before. */
  initial?: Partial<DocumentKeyDraft>
  /** Called with every change, as far as it has come. */
  onDraft?: (draft: Partial<DocumentKeyDraft>) => void
  /** Called with undefined until number, issuer and day are all there. */
  onChange?: (document: DocumentKeyDraft | undefined) => void
  error?: ReactNode
}

/** The document an act rests on: one that Gương knows, or a new one by number, issuer and day. */
export const DocumentInput = ({ label, required = true, initial = {}, onDraft, onChange, error }: DocumentInputProps) => {
  const { t } = useLingui()
  const [draft, setDraft] = useState({ ...EMPTY, ...initial })
  const change = (changes: Partial<typeof EMPTY>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    onDraft?.(next)
    onChange?.(next.number && next.issuer && next.issuedOn ? keyOf(next) : undefined)
  }
  return (
    <fieldset className={styles.set} data-error={error ? true : undefined}>
      <legend className={styles.legend}>{label}{required && <span aria-hidden="true" className={styles.star}> *</span>}</legend>
      <KnownDocument onPick={(known) => change(known)} />
      <div className={styles.grid}>
        <TextInput label={t`Số, ký hiệu`} placeholder="512-QĐ/TU" error={error} value={draft.number} onChange={(event) => change({ number: event.currentTarget.value })} />
        <DayInput label={t`Ngày ban hành`} value={draft.issuedOn || null} onChange={(day) => change({ issuedOn: day ?? '' })} />
        <TextInput label={t`Cơ quan ban hành`} placeholder={t`Ban Thường vụ Tỉnh ủy`} value={draft.issuer} onChange={(event) => change({ issuer: event.currentTarget.value })} />
        <TextInput label={t`Trích yếu`} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
      </div>
    </fieldset>
  )
}

const KnownDocument = ({ onPick }: { onPick: (known: typeof EMPTY) => void }) => {
  const { t } = useLingui()
  const { searchDocuments } = useSources()
  const [known, setKnown] = useState<DocumentChoice[]>([])
  const search = async (text: string) => {
    const found = await searchDocuments(text)
    setKnown(found)
    return found.map((one) => ({ key: one.id, title: `${one.number} (${formatDay(one.issuedOn)})`, note: [one.issuer, one.title].filter(Boolean).join(' · ') }))
  }
  return (
    <SearchPicker
      of="documents"
      label={t`Chọn văn bản đã có`}
      placeholder={t`Tìm theo số hoặc trích yếu`}
      description={<Trans>Hoặc ghi văn bản mới vào các ô dưới.</Trans>}
      value={null}
      chosen=""
      search={search}
      onChange={(key) => {
        const one = known.find(({ id }) => id === key)
        if (one) onPick({ number: one.number, issuer: one.issuer, issuedOn: one.issuedOn, title: one.title ?? '' })
      }}
    />
  )
}

const EMPTY = { number: '', issuer: '', issuedOn: '', title: '' }

const keyOf = ({ title, ...key }: typeof EMPTY): DocumentKeyDraft => ({ ...key, ...(title && { title }) })
