import { Trans } from '@lingui/react/macro'
import type { FoundSection } from './findSections.ts'
import { SectionText } from './SectionText.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import type { ReadPage } from './useHandbook.ts'
import { VietnameseOnly } from './VietnameseOnly.tsx'
import styles from './Help.module.css'

export interface SectionsBesideProps {
  found: FoundSection<ReadPage>[]
  /** The pages of the handbook that are the reader's own. */
  own: string[]
  onFollow: () => void
}

/** What the handbook says about the page one is on: one's own sections in full, the first open; those of other roles as links. */
export const SectionsBeside = ({ found, own, onFollow }: SectionsBesideProps) => {
  const mine = found.filter(({ page }) => own.includes(page.slug))
  const shown = mine.length > 0 ? mine : found
  const others = found.filter((one) => !shown.includes(one))
  return (
    <>
      {shown.some(({ page }) => page.language === 'vi') && <VietnameseOnly />}
      {shown.map(({ page, section }, at) => (
        <details key={`${page.slug} ${section.id}`} className={styles.section} open={at === 0} lang={page.language}>
          <summary><span className={styles.title}>{section.title}</span><span className={styles.of}>{page.title}</span></summary>
          <SectionText html={section.html} onFollow={onFollow} />
        </details>
      ))}
      {others.length > 0 && (
        <section className={styles.others}>
          <h3><Trans>Trang này trong sổ tay của vai trò khác</Trans></h3>
          <SectionLinks found={others} onFollow={onFollow} />
        </section>
      )}
    </>
  )
}
