import { Button, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FileDrop } from '../../../kit/web/FileDrop.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { SignatureList } from '../../../kit/web/SignatureList.tsx'
import { reportsApi } from './api.ts'
import { FindingTable } from './FindingTable.tsx'

type Verification = Awaited<ReturnType<typeof reportsApi.verifyFile>>

/** Kiểm tra một tệp: every figure of a Word or PDF report is counted again from the records. */
export const VerifyPage = () => {
  const { t } = useLingui()
  const [files, setFiles] = useState<File[]>([])
  const [result, setResult] = useState<Verification>()
  const { run, sending, refusal } = useAct(reportsApi.verifyFile)
  const check = async () => {
    const [file] = files
    if (file) setResult(await run({ file }))
  }
  const choose = (next: File[]) => {
    setFiles(next)
    setResult(undefined)
  }
  return (
    <Page narrow title={t`Kiểm tra một tệp báo cáo`} trail={<To href="/bao-cao"><Trans context="nav">Báo cáo</Trans></To>} acts={<To href="/tra-cuu"><Trans>Tra cứu theo mã</Trans></To>} note={t`Con số bị gõ đè trong Word, hoặc dữ liệu bị sửa sau khi phát hành, đều bị tìm ra.`}>
      <Panel>
        <Stack gap="md">
          <FileDrop label={t`Tệp Word hoặc PDF do Gương xuất ra`} files={files} onChange={choose} accept=".docx,.pdf" multiple={false} hint={t`Không quá 20 MB`} />
          <ErrorNote refusal={refusal} />
          <div><Button disabled={files.length === 0} loading={sending} onClick={() => void check()}><Trans>Kiểm tra mọi con số</Trans></Button></div>
        </Stack>
      </Panel>
      {result && <Outcome result={result} />}
    </Page>
  )
}

const Outcome = ({ result }: { result: Verification }) => {
  const { t } = useLingui()
  const figures = formatAmount(String(result.figures))
  const places = formatAmount(String(result.places))
  return (
    <>
      <Panel title={<StateBadge tone={result.good ? 'done' : 'late'}>{result.good ? t`Mọi con số đều đúng` : t`Có chỗ không khớp`}</StateBadge>}>
        <p>{result.sentence}</p>
        <p style={{ color: 'var(--muted)', fontSize: 13 }}>
          <Trans>Đã tính lại {figures} con số ở {places} chỗ.</Trans>{' '}
          {result.issued && <To href={result.issued.place}><Trans>Mở báo cáo gốc</Trans></To>}
        </p>
        {!result.textCompared && <p style={{ fontSize: 13 }}><Trans>Phần mềm đã lưu tệp này làm mất dấu vị trí con số, nên không so được chữ đang hiện với dữ liệu.</Trans></p>}
      </Panel>
      {result.signatures.length > 0 && <Panel title={t`Chữ ký số`}><SignatureList signatures={result.signatures} /></Panel>}
      {result.differing.length > 0 && <Panel flush title={t`Không khớp`}><FindingTable findings={result.differing} /></Panel>}
      {result.later.length > 0 && <Panel flush title={t`Thay đổi hợp lệ sau khi phát hành`}><FindingTable findings={result.later} /></Panel>}
    </>
  )
}
