import { Trans, useLingui } from '@lingui/react/macro'
import { To } from '../../../kit/web/To.tsx'
import type { Between } from '../across-contract.ts'
import { type AcrossAsked, acrossAddress } from './acrossAddress.ts'

/** What no unit of the structure took over, so that nothing of the whole is lost from sight. */
export const NowhereFigure = ({ figure: { low }, asked, unitNo }: { figure: Between; asked: AcrossAsked; unitNo: number }) => {
  const { t } = useLingui()
  const { shown } = low
  return (
    <p>
      <Trans>Không đơn vị nào của cơ cấu này nhận: <strong><To href={acrossAddress({ ...asked, unitNo, sure: 'nowhere' })} aria-label={t`Không có nơi tiếp nhận: ${shown}`}>{shown}</To></strong>, là việc của những đơn vị đã kết thúc không có đơn vị kế thừa.</Trans>
    </p>
  )
}
