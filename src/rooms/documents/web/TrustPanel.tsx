import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { DocumentInput } from '../../../kit/web/DocumentInput.tsx'
import { type Field, textOf } from '../../../kit/web/fields.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { documentsApi } from './api.ts'
import styles from './Documents.module.css'

type Paper = Parameters<typeof documentsApi.withdrawTrust>[0]['document']

/** Chứng thư số: under which roots signatures in PDF files are believed, and against which lists they are held. */
export const TrustPanel = () => {
  const { t } = useLingui()
  const { today } = useSources()
  const [adding, add] = useDisclosure(false)
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null)
  const { data } = useRead(documentsApi.listTrust, {})
  if (!data) return null
  const paper: Field = { kind: 'own', name: 'document', label: t`Văn bản`, render: ({ onChange, error }) => <DocumentInput label={t`Văn bản`} onChange={onChange} error={error} /> }
  const day: Field = { kind: 'day', name: 'fromOn', label: t`Từ ngày`, missing: t`Hãy nhập ngày.` }
  return (
    <Panel title={t`Chứng thư để kiểm tra chữ ký số`} aside={data.maySet && <Button size="compact-xs" variant="default" onClick={add.open}><Trans>Ghi chứng thư</Trans></Button>} note={data.rows.length === 0 ? t`Chưa ghi chứng thư gốc nào: chữ ký số chỉ được kiểm tra là tệp có bị sửa hay không.` : undefined}>
      <ul className={styles.pile}>
        {data.rows.map((one) => (
          <li key={one.id} className={styles.card}>
            <span className={styles.title}>{one.kind === 'root' ? one.name : t`Danh sách thu hồi của ${one.name}`}</span>
            <span className={styles.facts}><Trans>từ {formatDay(one.fromOn)}</Trans>{one.expiresOn && <span><Trans>hết hạn {formatDay(one.expiresOn)}</Trans></span>}{one.document && <span>{one.document.number}</span>}<span>{one.byName}</span></span>
            <code style={{ fontSize: 11, overflowWrap: 'anywhere' }}>{one.fingerprint.slice(0, 32)}</code>
            {data.maySet && one.kind === 'root' && <div><Button size="compact-xs" variant="default" onClick={() => setEnding(one)}><Trans>Thôi tin cậy</Trans></Button></div>}
          </li>
        ))}
      </ul>
      <ActForm
        opened={adding} onClose={add.close} title={t`Ghi chứng thư`} act={documentsApi.trustCertificate} submit={t`Ghi`} done={t`Đã ghi chứng thư.`} initial={{ fromOn: today }} intro={<p><Trans>Chứng thư gốc phải theo văn bản; danh sách thu hồi thì không cần.</Trans></p>}
        fields={[{ kind: 'files', name: 'file', label: t`Tệp`, multiple: false, accept: '.cer,.crt,.pem,.der,.crl', missing: t`Hãy chọn tệp.` }, day, paper]}
        toInput={(filled) => ({ file: (filled['file'] as File[])[0] as File, fromOn: textOf(filled['fromOn']), document: (filled['document'] as Paper | undefined) ?? null })}
      />
      <ActForm
        opened={ending !== null} onClose={() => setEnding(null)} title={t`Thôi tin cậy`} act={documentsApi.withdrawTrust} submit={t`Thôi tin cậy`} done={t`Đã thôi tin cậy.`} initial={{ fromOn: today }} intro={<p>{ending?.name}</p>}
        fields={[day, { ...paper, missing: t`Hãy ghi đủ số, ngày và cơ quan ban hành.` } as Field]} toInput={(filled) => ({ id: ending?.id ?? '', fromOn: textOf(filled['fromOn']), document: filled['document'] as Paper })}
      />
    </Panel>
  )
}
