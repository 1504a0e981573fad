import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { RoundReport } from '../contract.ts'
import styles from './Consolidation.module.css'
import { SectionEditor } from './SectionEditor.tsx'
import { SectionView } from './SectionView.tsx'

/** The outline with what each section says; one is edited at a time, so that two people can write two, and nobody leaves one half written for another. */
export const SectionsPanel = ({ report, mayWrite }: { report: RoundReport; mayWrite: boolean }) => {
  const { t } = useLingui()
  const [edited, setEdited] = useState<number | null>(null)
  const next = (report.sections.at(-1)?.place ?? 0) + 1
  const [left, setLeft] = useState<number | null>(null)
  // A section begun here stays the same one when somebody else's takes its place meanwhile.
  const begun = edited !== null && report.sections.every(({ place }) => place !== edited) ? [{ place: edited, version: 0, title: '', body: '', writtenByName: '', writtenOn: '' }] : []
  const isFree = mayWrite && edited === null
  const close = () => {
    setLeft(edited)
    setEdited(null)
  }
  return (
    <Panel title={t`Lời văn`} note={mayWrite ? t`Con số chèn theo tên, luôn theo biểu đã nhận; bấm vào con số để xem cộng từ đâu.` : undefined}>
      <div className={styles.sections}>
        {[...report.sections, ...begun].map((section) => (edited === section.place
          ? <SectionEditor key={section.place} report={report} section={section} onClose={close} />
          : <SectionView key={section.place} report={report} section={section} isLeft={left === section.place} {...(isFree && { onEdit: () => setEdited(section.place) })} />))}
        {isFree && <div data-no-print><Button variant="default" size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setEdited(next)}><Trans>Thêm mục</Trans></Button></div>}
      </div>
    </Panel>
  )
}
