import { useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import type { Figure } from '../figure-contract.ts'
import styles from './Consolidation.module.css'
import { SharesModal } from './SharesModal.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** A figure of the same period a year before: it opens what it was added up from then. */
export const BeforeFigure = ({ reportId, figure }: { reportId: string; figure: Figure }) => {
  const { t } = useLingui()
  const { labelOf, amountOf } = useFigureWords()
  const [opened, { open, close }] = useDisclosure(false)
  if (figure.before === null) return amountOf(null)
  return (
    <>
      <button type="button" className={styles.figure} aria-label={t`Xem cùng kỳ của ${labelOf(figure)} cộng từ đâu`} onClick={open}>{amountOf(figure.before)}</button>
      {opened && <SharesModal reportId={reportId} figure={figure} counts="before" onClose={close} />}
    </>
  )
}
