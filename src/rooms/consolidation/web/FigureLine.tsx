import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Figure } from '../figure-contract.ts'
import { BeforeFigure } from './BeforeFigure.tsx'
import styles from './Consolidation.module.css'
import { FigureForm } from './FigureForm.tsx'
import { SharesModal } from './SharesModal.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** One figure: what its rows give, what is said besides and by whom. */
export const FigureLine = ({ reportId, figure, mayWrite }: { reportId: string; figure: Figure; mayWrite: boolean }) => {
  const { t } = useLingui()
  const { labelOf, amountOf } = useFigureWords()
  const [opened, { open, close }] = useDisclosure(false)
  const [estimating, estimate] = useDisclosure(false)
  const [stating, state] = useDisclosure(false)
  const about = labelOf(figure)
  return (
    <tr>
      <td data-name>
        {[figure.lineTitle, figure.columnTitle].join(' · ')}{figure.measure && <span className={styles.more}> ({figure.measure})</span>}
        {figure.stated && <span className={styles.note}><Trans>{figure.stated.byName} ghi {amountOf(figure.stated.value)}: {figure.stated.note}</Trans></span>}
        {figure.estimate && <span className={styles.note}><Trans>{figure.estimate.byName} ước {amountOf(figure.estimate.value)}, {formatDay(figure.estimate.onDay)}</Trans>{figure.estimate.note && `: ${figure.estimate.note}`}{figure.came !== null && <> · <Trans>sau đó đạt {amountOf(figure.came)}</Trans></>}</span>}
      </td>
      <td data-label={t`Đến ngày chốt`} data-end><button type="button" className={styles.figure} aria-label={t`Xem ${about} cộng từ đâu`} onClick={open}>{amountOf(figure.counted)}</button></td>
      <td data-label={t`Cùng kỳ`} data-end data-empty={figure.before === null || undefined}><BeforeFigure reportId={reportId} figure={figure} /></td>
      <td data-label={t`Ước cả kỳ`} data-end data-empty={figure.estimate === null || undefined}>{amountOf(figure.estimate?.value ?? null)}</td>
      <td data-label={t`Báo cáo ghi`} data-end><span className={styles.two}><span className={figure.stated ? styles.said : styles.same}>{amountOf(figure.shown)}</span>{figure.contradicts && <StateBadge tone="late">{t`khác số cộng`}</StateBadge>}</span></td>
      {mayWrite && (
        <td data-no-print data-acts>
          <div className={styles.acts}>
            <Button size="compact-sm" variant="subtle" aria-label={t`Ghi số ước của ${about}`} onClick={estimate.open}><Trans>Ước</Trans></Button>
            <Button size="compact-sm" variant="subtle" aria-label={t`Ghi ${about} khác số cộng`} onClick={state.open}><Trans>Ghi khác</Trans></Button>
          </div>
          <FigureForm reportId={reportId} figure={figure} what="estimate" opened={estimating} onClose={estimate.close} />
          <FigureForm reportId={reportId} figure={figure} what="statement" opened={stating} onClose={state.close} />
        </td>
      )}
      {opened && <td hidden><SharesModal reportId={reportId} figure={figure} onClose={close} /></td>}
    </tr>
  )
}
