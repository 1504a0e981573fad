import { Button, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { LinesInput } from '../../../kit/web/LinesInput.tsx'
import type { FormDraft } from './formDraft.ts'
import styles from './Rounds.module.css'

export interface FormsInputProps { value: FormDraft[]; onChange: (forms: FormDraft[]) => void; error: string | undefined }

/** The forms of a round, each typed: its columns, its lines. */
export const FormsInput = ({ value, onChange, error }: FormsInputProps) => {
  const { t } = useLingui()
  const change = (at: number, changes: Partial<FormDraft>) => onChange(value.map((form, one) => (one === at ? { ...form, ...changes } : form)))
  const number = String(value.length + 1).padStart(2, '0')
  return (
    <fieldset className={styles.stack}>
      <legend><Trans>Biểu mẫu</Trans></legend>
      {value.map((form, at) => (
        <div key={at} className={styles.stack} role="group" aria-label={form.code}>
          <div className={styles.acts}>
            <TextInput label={t`Tên biểu`} value={form.code} w={120} onChange={(event) => change(at, { code: event.currentTarget.value })} />
            <TextInput label={t`Nội dung biểu`} value={form.title} style={{ flex: 1, minWidth: 200 }} onChange={(event) => change(at, { title: event.currentTarget.value })} />
            {value.length > 1 && <Button variant="subtle" color="gray" leftSection={<IconTrash size={15} />} onClick={() => onChange(value.filter((_, one) => one !== at))}><Trans>Bỏ biểu này</Trans></Button>}
          </div>
          <LinesInput label={t`Các cột, mỗi dòng một cột; thêm “(chữ)” nếu không phải số`} value={form.columns} onChange={(columns) => change(at, { columns })} />
          <LinesInput label={t`Các dòng, mỗi dòng một chỉ tiêu: “Tên | đơn vị tính”; bỏ trống nếu đơn vị tự thêm dòng`} value={form.lines} onChange={(lines) => change(at, { lines })} />
        </div>
      ))}
      <div><Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => onChange([...value, { code: t`Biểu ${number}`, title: '', columns: value.at(-1)?.columns ?? [], lines: [] }])}><Trans>Thêm biểu</Trans></Button></div>
      {error && <p className={styles.fault} role="alert">{error}</p>}
    </fieldset>
  )
}
