import { Trans } from '@lingui/react/macro'
import { To } from '../kit/web/To.tsx'
import type { FoundSection } from './findSections.ts'
import { handbookAddress } from './handbook.ts'
import type { ReadPage } from './useHandbook.ts'
import styles from './Help.module.css'

export interface SectionLinksProps {
  found: FoundSection<ReadPage>[]
  onFollow?: () => void
}

/** Sections that were found, each a link to its place in the handbook. */
export const SectionLinks = ({ found, onFollow }: SectionLinksProps) => {
  if (found.length === 0) return <p className={styles.nothing} role="status"><Trans>Sổ tay không có chỗ nào nói về điều này. Hãy thử từ khác, ngắn hơn.</Trans></p>
  return (
    <ul className={styles.found}>
      {found.slice(0, MOST).map(({ page, section }) => (
        <li key={`${page.slug} ${section.id}`} lang={page.language}>
          <To href={handbookAddress(page.slug, section.id)} onClick={onFollow}>{section.title}</To>
          <span>{page.title}</span>
        </li>
      ))}
    </ul>
  )
}

const MOST = 12
