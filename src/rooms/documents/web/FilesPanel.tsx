import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { DocumentPage } from '../contract.ts'
import { documentsApi } from './api.ts'
import { FileCard } from './FileCard.tsx'
import { useDocumentWords } from './useDocumentWords.ts'
import styles from './Documents.module.css'

/** Bản đã ký và bản sao of an issued document. */
export const FilesPanel = ({ document }: { document: DocumentPage }) => {
  const { t } = useLingui()
  const { files, copies } = useDocumentWords()
  const [filing, file] = useDisclosure(false)
  const [copying, copy] = useDisclosure(false)
  if (document.state !== 'issued') return null
  return (
    <Panel title={t`Bản đã ký, bản sao`} note={document.files.length === 0 ? t`Chưa lưu bản đã ký.` : undefined}>
      <ul className={styles.pile}>
        {document.files.map((one) => <FileCard key={one.id} file={one} />)}
        {document.copies.map((one) => <li key={one.id} className={styles.card}><span className={styles.title}>{copies[one.kind]}: {one.purpose}</span><span className={styles.facts}><Trans>{one.copies} bản</Trans> · {one.byName}, {formatDay(one.onDay)}</span></li>)}
      </ul>
      {document.may.file && <div className={styles.acts}><Button size="compact-sm" variant="default" onClick={file.open}><Trans>Lưu bản đã ký</Trans></Button><Button size="compact-sm" variant="default" onClick={copy.open}><Trans>Vào sổ bản sao</Trans></Button></div>}
      <ActForm
        opened={filing} onClose={file.close} title={t`Lưu bản đã ký`} act={documentsApi.fileSigned} submit={t`Lưu`} done={t`Đã lưu bản đã ký.`} initial={{ kind: 'scan' }}
        fields={[{ kind: 'choice', name: 'kind', label: t`Loại tệp`, missing: t`Hãy chọn loại tệp.`, options: Object.entries(files).map(([value, label]) => ({ value, label })) }, { kind: 'files', name: 'file', label: t`Tệp`, multiple: false, accept: 'application/pdf,image/*', missing: t`Hãy chọn tệp.` }]}
        toInput={({ kind, file: chosen }) => ({ id: document.id, kind: kind === 'signed' ? 'signed' as const : 'scan' as const, file: (chosen as File[])[0] as File })}
      />
      <ActForm
        opened={copying} onClose={copy.close} title={t`Vào sổ bản sao`} act={documentsApi.certifyCopy} submit={t`Vào sổ`} done={t`Đã vào sổ bản sao.`} initial={{ kind: 'true_copy', copies: '1' }}
        fields={[{ kind: 'choice', name: 'kind', label: t`Hình thức sao`, half: true, missing: t`Hãy chọn hình thức sao.`, options: Object.entries(copies).map(([value, label]) => ({ value, label })) }, { kind: 'amount', name: 'copies', label: t`Số bản`, half: true, missing: t`Hãy ghi số bản.` }, { kind: 'text', name: 'purpose', label: t`Gửi ai`, missing: t`Hãy ghi bản sao gửi ai.` }]}
        toInput={({ kind, purpose, copies: count }) => ({ id: document.id, kind: kind as 'true_copy' | 'relayed' | 'extract', purpose: String(purpose), copies: Number(count) })}
      />
    </Panel>
  )
}
