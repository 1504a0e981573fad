import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import type { Load } from './sending-load.ts'
import { percentOf } from './useLoadWords.ts'
import { useMinutesLeft } from './useMinutesLeft.ts'
import { useStepWords } from './useStepWords.ts'
import styles from './Load.module.css'

/** A long file while it is tried or written behind: which step, how many percent and minutes, what others wait for meanwhile, and that it began again where a server died under it. */
export const LoadGoing = ({ load, progress }: { load: Load; progress: NonNullable<Load['progress']> }) => {
  const { t } = useLingui()
  const step = useStepWords()
  const [percent, minutes] = [percentOf(load), useMinutesLeft(load)]
  const name = progress.step ? step(progress.step) : t`Chờ đến lượt`
  return (
    <Panel title={load.state === 'writing' ? t`Đang nhập` : t`Đang kiểm tra`}>
      <div className={styles.going}>
        <p role="status">{name}{percent !== null && ` ${String(Math.floor(percent))}%`}{minutes !== null && <> · <Trans>còn khoảng {minutes} phút</Trans></>}</p>
        <ProgressBar percent={percent} label={name} />
        <p className={styles.note}>
          {load.state === 'writing' ? <Trans>Máy chủ ghi ở phía sau, có thể rời trang này. Hoặc tất cả được ghi, hoặc không gì cả; dừng lúc nào cũng được cho đến khi xong.</Trans> : <Trans>Máy chủ kiểm tra ở phía sau, có thể rời trang này. Chưa có gì được ghi.</Trans>}
        </p>
        {load.state === 'writing' && <p className={styles.note}><Trans>Đến khi ghi xong, báo kết quả cho việc có trong tệp và giao việc cho người có tên trong tệp phải chờ: sau mười giây, người bấm được mời thử lại và không mất gì đã điền. Các việc khác vẫn làm bình thường.</Trans></p>}
        {progress.attempt > 1 && <p className={styles.note}><Trans>Máy chủ bị ngắt giữa chừng nên làm lại từ đầu, lần thứ {progress.attempt}. Không có gì bị ghi dở.</Trans></p>}
      </div>
    </Panel>
  )
}
