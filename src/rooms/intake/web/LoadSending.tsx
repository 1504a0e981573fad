import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { FileDrop } from '../../../kit/web/FileDrop.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import type { Load } from './sending-load.ts'
import { percentOf } from './useLoadWords.ts'
import { useSendingLoad } from './useSendingLoad.ts'
import styles from './Load.module.css'

/** A long file while it is sent: how much has arrived, and how it goes on after a broken line or a page loaded anew. */
export const LoadSending = ({ load }: { load: Load }) => {
  const { t } = useLingui()
  const { hasFile, take, isBroken, refusal } = useSendingLoad(load)
  const [isOther, setOther] = useState(false)
  const percent = Math.floor(percentOf(load) ?? 0)
  const [sent, all] = [load.received * load.partBytes, load.size].map((bytes) => formatAmount((Math.min(bytes, load.size) / 1_048_576).toFixed(1)))
  return (
    <Panel title={t`Đang gửi tệp`}>
      <div className={styles.going}>
        <p role="status">{isBroken ? <Trans>Đường truyền bị ngắt. Đã gửi {sent} trên {all} MB; có mạng lại là gửi tiếp, không phải gửi từ đầu.</Trans> : hasFile ? <Trans>Đã gửi {sent} trên {all} MB ({percent}%). Hãy để trang này mở đến khi gửi xong.</Trans> : <Trans>Đã gửi {sent} trên {all} MB ({percent}%).</Trans>}</p>
        <ProgressBar percent={percent} label={t`Đã gửi`} />
        <ErrorNote refusal={refusal} />
        {!hasFile && load.isMine && (
          <FileDrop
            label={t`Chọn lại đúng tệp ${load.name} để gửi tiếp`} files={[]} multiple={false} accept=".csv" onChange={([file]) => { if (file) setOther(!take(file)) }}
            hint={t`Phần đã gửi vẫn còn; chỉ phần còn lại được gửi`} error={isOther ? t`Đây không phải tệp đã bắt đầu gửi, hoặc tệp đã được sửa. Hãy chọn đúng tệp, hoặc dừng lại rồi gửi tệp mới.` : undefined}
          />
        )}
      </div>
    </Panel>
  )
}
