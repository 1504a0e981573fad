import { Skeleton, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { Page } from '../kit/web/Page.tsx'
import { Panel } from '../kit/web/Panel.tsx'
import { To } from '../kit/web/To.tsx'
import { useFilters } from '../kit/web/useFilters.ts'
import { searchSections } from './findSections.ts'
import { handbookAddress } from './handbook.ts'
import { SectionLinks } from './SectionLinks.tsx'
import { SectionText } from './SectionText.tsx'
import { type ReadPage, useHandbook } from './useHandbook.ts'
import { VietnameseOnly } from './VietnameseOnly.tsx'
import styles from './Handbook.module.css'

/** Sổ tay: its pages by role, and a search in all of them. */
export const HandbookHome = () => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const pages = useHandbook()
  const asked = filters['search'] ?? ''
  return (
    <Page title={t`Sổ tay`} note={t`Mỗi vai trò một trang, theo từng việc phải làm.`}>
      <TextInput
        className={styles.search} type="search" data-search-key label={t`Tìm trong sổ tay`} placeholder={t`Ví dụ: trả lại, quá hạn, minh chứng`} leftSection={<IconSearch size={16} stroke={1.7} />}
        value={asked} onChange={(event) => set({ search: event.currentTarget.value })}
      />
      {!pages && <Skeleton height={320} />}
      {pages && asked.trim() && <Panel title={t`Tìm thấy`}><SectionLinks found={searchSections(pages, asked)} /></Panel>}
      {pages && !asked.trim() && <div className={styles.cards}>{pages.map((page) => <Card key={page.slug} page={page} />)}</div>}
    </Page>
  )
}

const Card = ({ page }: { page: ReadPage }) => (
  <Panel title={<To href={handbookAddress(page.slug)}>{page.title}</To>}>
    {page.language === 'vi' && <VietnameseOnly />}
    <div lang={page.language}>
      <SectionText html={page.intro} />
      <ul className={styles.list} aria-label={page.title}>
        {page.sections.map((section) => <li key={section.id}><To href={handbookAddress(page.slug, section.id)}>{section.title}</To></li>)}
      </ul>
    </div>
    <p className={styles.more}><To href={handbookAddress(page.slug)}><Trans>Đọc cả trang</Trans><span className={styles.unseen}>: {page.title}</span></To></p>
  </Panel>
)
