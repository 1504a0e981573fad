import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReportStory, Section } from '../contract.ts'
import { SectionEditor } from './SectionEditor.tsx'
import styles from './SectionList.module.css'

/** The texts of a report, each opened for editing on its own, so that two people can write two sections. */
export const SectionList = ({ report }: { report: ReportStory }) => {
  const [edited, setEdited] = useState<string>()
  return (
    <ul className={styles.list}>
      {report.sections.map((section) => (
        <li key={section.name} className={styles.section}>
          {edited === section.name ? (
            <SectionEditor report={report} section={section} onClose={() => setEdited(undefined)} />
          ) : (
            <Closed section={section} text={withFigures(section.body, report)} onOpen={() => setEdited(section.name)} />
          )}
        </li>
      ))}
    </ul>
  )
}

const Closed = ({ section, text, onOpen }: { section: Section; text: string; onOpen: () => void }) => {
  const { t } = useLingui()
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title} lang="vi">{section.title}</h3>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={14} />} aria-label={t`Sửa mục ${section.title}`} onClick={onOpen}><Trans>Sửa</Trans></Button>
      </div>
      <p className={styles.body} lang="vi">{text}</p>
      {section.writtenByName && <p className={styles.by}><Trans>{section.writtenByName} sửa</Trans></p>}
    </>
  )
}

// A glance at the text: figures as they stand now, those of single tasks left out.
const withFigures = (body: string, { placeholders }: ReportStory) => {
  const shown = new Map(placeholders.map((one) => [one.name, one.shown]))
  return body.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => shown.get(name) ?? '…')
}
