import { Button, Checkbox } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSearch, IconUpload } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FileDrop } from '../../../kit/web/FileDrop.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { faultOf, isCsv, isLarge, MOST_FILES } from './files.ts'
import { ProgressBar } from './ProgressBar.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import styles from './UploadPanel.module.css'
import { useDroppedFiles } from './useDroppedFiles.ts'
import { useFaultWords } from './useFaultWords.ts'
import { useBeginLoad } from './useBeginLoad.ts'
import { useUpload } from './useUpload.ts'

/** Takes workbooks dropped anywhere on the page, pasted or chosen; what can not be taken is refused at once, the rest is sent with its progress shown. */
export const UploadPanel = () => {
  const { t } = useLingui()
  const words = useFaultWords()
  const [files, setFiles] = useState<File[]>([])
  const [refused, setRefused] = useState<string[]>([])
  const upload = useUpload()
  const load = useBeginLoad()
  const [behind, setBehind] = useState(false)
  const [one] = files.length === 1 ? files : []
  const csv = one && isCsv(one) ? one : undefined
  const large = csv && (behind || isLarge(csv)) ? csv : undefined
  const take = useCallback(async (given: File[]) => {
    const looked = await Promise.all(given.map(async (file) => ({ file, fault: await faultOf(file) })))
    const good = looked.filter(({ fault }) => !fault).map(({ file }) => file)
    const alone = good.length > 1 ? good.filter((file) => isCsv(file) && isLarge(file)) : []
    const told = [...alone.map(({ name }) => `${name}: ${words.alone}`), ...looked.flatMap(({ file, fault }) => (fault ? [`${file.name}: ${words[fault]}`] : [])), ...good.slice(MOST_FILES).map(({ name }) => `${name}: ${words.too_many}`)]
    setFiles(good.filter((file) => !alone.includes(file)).slice(0, MOST_FILES))
    setRefused(told)
  }, []) // oxlint-disable-line react-hooks/exhaustive-deps -- the sentences are those of the language when the files came
  const add = useCallback((given: File[]) => { setFiles((now) => { void take([...now, ...given]); return now }) }, [take])
  const over = useDroppedFiles(add)
  return (
    <>
      {over && <div className={styles.over} aria-hidden="true"><p><IconUpload size={28} stroke={1.6} /> <Trans>Thả tệp Excel vào đây</Trans></p></div>}
      {upload.progress ? <ProgressPanel progress={upload.progress} /> : (
        <Panel>
          <div className={styles.upload}>
            <FileDrop label={t`Các tệp Excel (.xlsx) hoặc CSV (.csv)`} files={files} onChange={(next) => void take(next)} accept=".xlsx,.csv" hint={t`Kéo thả vào bất cứ đâu trên trang, dán, hoặc bấm để chọn; tối đa 10 tệp, thứ tự nào cũng được`} />
            {refused.map((sentence) => <ErrorNote key={sentence} refusal={{ code: '', status: 422, issues: [], data: undefined, message: sentence }} />)}
            <ErrorNote refusal={upload.refusal?.code === 'import_cancelled' ? undefined : upload.refusal} />
            {upload.refusal?.code === 'import_cancelled' && <p>{upload.refusal.message}</p>}
            <ErrorNote refusal={load.refusal} />
            {csv && <Checkbox checked={large !== undefined} disabled={isLarge(csv)} onChange={(event) => setBehind(event.currentTarget.checked)} label={t`Nhập như tệp lớn`} description={t`Gửi từng phần và nhập ở phía sau, bao nhiêu dòng cũng được. Không sửa từng ô tại chỗ và không hoàn tác được; tệp trên 20 MB luôn nhập cách này.`} />}
            {upload.sent !== null && <Sent share={upload.sent} onStop={upload.abort} />}
            <div><Button disabled={files.length === 0} loading={upload.sent !== null || load.beginning} leftSection={<IconFileSearch size={16} />} onClick={() => void (large ? load.begin(large) : upload.send(files))}><Trans>Kiểm tra các tệp này</Trans></Button></div>
          </div>
        </Panel>
      )}
    </>
  )
}

const Sent = ({ share, onStop }: { share: number; onStop: () => void }) => {
  const { t } = useLingui()
  const percent = Math.round(share * 100)
  return (
    <div className={styles.sent}>
      <p role="status">{share < 1 ? <Trans>Đang gửi tệp: {percent}%</Trans> : <Trans>Đã gửi xong, máy chủ đang kiểm tra…</Trans>}</p>
      {share < 1 && <Button variant="default" size="compact-sm" onClick={onStop}><Trans>Dừng lại</Trans></Button>}
      <ProgressBar percent={share < 1 ? percent : null} label={t`Đã gửi`} />
    </div>
  )
}
