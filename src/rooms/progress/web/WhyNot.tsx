import { Trans, useLingui } from '@lingui/react/macro'
import type { Offer, TaskStory } from '../contract.ts'
import styles from './NextStep.module.css'

/** The acts that are not offered, each with the server's sentence; acts with the same reason stand together. */
export const WhyNot = ({ offers }: Pick<TaskStory, 'offers'>) => {
  const names = useOfferNames()
  const absent = offers.filter(({ allowed, why }) => !allowed && why)
  if (absent.length === 0) return null
  return (
    <details className={styles.why} data-no-print>
      <summary><Trans>Vì sao không có nút khác?</Trans></summary>
      <dl>
        {[...Map.groupBy(absent, ({ why }) => why ?? '')].map(([why, acts]) => (
          <div key={why}><dt>{acts.map(({ act }) => names[act]).join(', ')}</dt><dd>{why}</dd></div>
        ))}
      </dl>
    </details>
  )
}

const useOfferNames = (): Record<Offer['act'], string> => {
  const { t } = useLingui()
  return {
    report: t`Báo cáo kết quả`, accept: t`Thẩm định kết quả`, revise: t`Điều chỉnh việc`, withdraw: t`Thôi giao việc`, change_holder: t`Đổi người giữ việc`,
    assign: t`Giao việc`, adjust: t`Điều chỉnh đề xuất`, decline: t`Không giao việc`, urge: t`Đôn đốc`, stop_clock: t`Tạm dừng tính hạn`, resume_clock: t`Tính tiếp hạn`,
  }
}
