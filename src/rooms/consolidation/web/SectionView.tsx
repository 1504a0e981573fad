import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import type { RoundReport, Section } from '../contract.ts'
import styles from './Consolidation.module.css'
import { piecesIn } from './marks.ts'
import { SectionPiece } from './SectionPiece.tsx'

/** A section to read: its figures open what they are added up from. Whoever has just written it finds the focus here. */
export const SectionView = ({ report, section, isLeft, onEdit }: { report: RoundReport; section: Section; isLeft: boolean; onEdit?: () => void }) => {
  const { t } = useLingui()
  const { title, body, version, writtenByName, writtenOn } = section
  const lines = body.split('\n').filter((line) => line.trim())
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title} lang="vi">{title}</h3>
        {onEdit && <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={14} />} aria-label={t`Sửa mục ${title}`} autoFocus={isLeft} onClick={onEdit} data-no-print><Trans>Sửa</Trans></Button>}
      </div>
      {lines.length === 0 && <p className={styles.more}><Trans>Chưa viết.</Trans></p>}
      {lines.map((line, at) => <p key={`${String(at)} ${line}`} className={styles.line} lang="vi">{piecesIn(line, report).map((piece, place) => <SectionPiece key={String(place)} piece={piece} reportId={report.id} />)}</p>)}
      {version > 1 && <p className={styles.more}><Trans>{writtenByName} viết ngày {formatDay(writtenOn)}, bản {version}</Trans></p>}
    </section>
  )
}
