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
      <td data-name>{about}{figure.measure && <span className={styles.more}> ({figure.measure})</span>}</td>
      <td data-label={t`Đến ngày chốt`} data-end><button type="button" className={styles.figure} aria-label={t`Xem ${about} cộng từ đâu`} onClick={open}>{amountOf(figure.counted)}</button></td>
      <td data-label={t`Cùng kỳ`} data-end><BeforeFigure reportId={reportId} figure={figure} /></td>
      <td data-label={t`Ước cả kỳ`}>{figure.estimate ? <span className={styles.two}><span>{amountOf(figure.estimate.value)}</span><span className={styles.more}>{figure.estimate.byName}, {formatDay(figure.estimate.onDay)}{figure.came !== null && <> · <Trans>đạt {amountOf(figure.came)}</Trans></>}</span></span> : '–'}</td>
      <td data-label={t`Báo cáo ghi`}><span className={styles.two}><span>{amountOf(figure.shown)}</span>{figure.stated && <span className={styles.more}>{figure.stated.byName}: {figure.stated.note}</span>}{figure.contradicts && <StateBadge tone="late">{t`khác số cộng`}</StateBadge>}</span></td>
      {mayWrite && (
        <td data-no-print>
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
