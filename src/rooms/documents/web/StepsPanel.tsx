import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { DocumentPage } from '../contract.ts'
import styles from './Documents.module.css'

/** Các bước trình ký: what was said in each of the last submission, where it waits, who stands there. */
export const StepsPanel = ({ document }: { document: DocumentPage }) => {
  const { t } = useLingui()
  const [last] = document.submissions
  const said = (position: number) => last?.opinions.find((one) => one.position === position)
  const nth = last?.nth ?? 0
  return (
    <Panel title={t`Trình ký`} note={nth > 1 ? t`Lần trình thứ ${nth}` : undefined}>
      {document.steps.length === 0 && <p className={styles.facts}><Trans>Đơn vị chưa có quy trình cho loại văn bản này.</Trans></p>}
      <ol className={styles.steps}>
        {document.steps.map(({ position, name, persons }) => {
          const opinion = said(position)
          const day = opinion && formatDay(opinion.onDay)
          return (
            <li key={position} className={styles.step} data-done={opinion?.verdict === 'agreed' || undefined} data-now={document.state === 'waiting' && document.waitsFor === name && !opinion ? true : undefined}>
              <span className={styles.place}>{position}</span>
              <span>{name}</span>
              <span className={styles.who}>
                {opinion ? <>{opinion.verdict === 'agreed' ? t`Đồng ý` : t`Trả lại`}, {opinion.byName}, {day}{opinion.text && <>: “{opinion.text}”</>}</> : persons.join('; ') || t`chưa có ai`}
              </span>
            </li>
          )
        })}
      </ol>
      {last?.opinions.filter(({ position }) => position > document.steps.length).map((back) => <p key={back.id} className={styles.facts}><Trans>Văn thư trả lại: {back.byName}, {formatDay(back.onDay)}: “{back.text}”</Trans></p>)}
      {document.submissions.slice(1).map((one) => one.opinions.filter(({ verdict }) => verdict === 'returned').map((back) => (
        <p key={back.id} className={styles.facts}><Trans>Lần {one.nth}: {back.byName} trả lại ngày {formatDay(back.onDay)}: “{back.text}”</Trans></p>
      )))}
    </Panel>
  )
}
