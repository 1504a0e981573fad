import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPrinter } from '@tabler/icons-react'
import { addressOf } from '../../../kit/web/addresses.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { orgApi } from './api.ts'
import styles from './Succession.module.css'
import { useShareWords } from '../../../kit/web/useShareWords.ts'

type Successions = Awaited<ReturnType<typeof orgApi.readAct>>['successions']

/** Which unit became which, with its share; made to be printed. */
export const SuccessionPanel = ({ successions: { rows, total } }: { successions: Successions }) => {
  const { t } = useLingui()
  const share = useShareWords()
  if (total === 0) return <Panel title={t`Đơn vị cũ, đơn vị mới`}><EmptyState title={t`Không đơn vị nào nhận của đơn vị khác.`} hint={t`Lần này chỉ đổi tên, đổi mã, chuyển cấp trên hoặc lập mới.`} /></Panel>
  return (
    <Panel flush title={t`Đơn vị cũ, đơn vị mới`} note={<Trans>{total} cặp</Trans>} aside={<Button size="compact-sm" variant="default" leftSection={<IconPrinter size={15} />} onClick={() => print()}><Trans>In trang này</Trans></Button>}>
      <div className={styles.box}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t`Đơn vị cũ, đơn vị mới và phần chuyển sang`}</caption>
          <thead><tr><th scope="col">{t`Đơn vị cũ`}</th><th scope="col">{t`Mã cũ`}</th><th scope="col">{t`Đơn vị mới`}</th><th scope="col">{t`Mã mới`}</th><th scope="col">{t`Phần chuyển sang`}</th></tr></thead>
          <tbody>
            {rows.map(({ from, to, share: part }, at) => (
              <tr key={`${String(from.unitNo)} ${String(to.unitNo)}`} data-first={rows[at - 1]?.from.unitNo !== from.unitNo || undefined}>
                <td><To href={addressOf('/to-chuc', { no: from.unitNo })}>{from.label}</To></td><td>{from.code}</td>
                <td><To href={addressOf('/to-chuc', { no: to.unitNo })}>{to.label}</To></td><td>{to.code}</td><td>{share(part)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > rows.length && <p className={styles.rest}><Trans>và {total - rows.length} cặp nữa; tải bảng bàn giao để có đủ.</Trans></p>}
    </Panel>
  )
}
