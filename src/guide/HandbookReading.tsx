import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { EmptyState } from '../kit/web/EmptyState.tsx'
import { Page } from '../kit/web/Page.tsx'
import { Panel } from '../kit/web/Panel.tsx'
import { To } from '../kit/web/To.tsx'
import { handbookAddress } from './handbook.ts'
import { SectionText } from './SectionText.tsx'
import { type ReadPage, useHandbook } from './useHandbook.ts'
import { VietnameseOnly } from './VietnameseOnly.tsx'
import styles from './Handbook.module.css'

/** One page of the handbook, with its table of contents. */
export const HandbookReading = () => {
  const { t } = useLingui()
  const { page: slug } = useParams({ strict: false }) as { page?: string }
  const pages = useHandbook()
  const page = pages?.find((one) => one.slug === slug)
  useScrollToSection(page !== undefined)
  if (page) return <Reading page={page} />
  return (
    <Page title={t`Sổ tay`} trail={<Trail />}>
      {pages ? <EmptyState title={t`Sổ tay không có trang này.`} hint={t`Hãy chọn một trang trong danh mục của sổ tay.`} act={<Button component={To} href={handbookAddress()}><Trans>Mở danh mục sổ tay</Trans></Button>} /> : <Skeleton height={420} />}
    </Page>
  )
}

const Reading = ({ page }: { page: ReadPage }) => {
  const { t } = useLingui()
  return (
    <Page title={page.title} trail={<Trail />} acts={<Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => print()}><Trans>In trang này</Trans></Button>}>
      {page.language === 'vi' && <VietnameseOnly />}
      <div className={styles.columns} lang={page.language}>
        <nav className={styles.contents} aria-label={t`Mục lục`} data-no-print>
          <ol>{page.sections.map((section) => <li key={section.id}><To href={handbookAddress(page.slug, section.id)} onClick={() => showSection(section.id)}>{section.title}</To></li>)}</ol>
        </nav>
        <div className={styles.body}>
          {page.intro && <SectionText html={page.intro} />}
          {page.sections.map((section) => (
            <div key={section.id} id={section.id} tabIndex={-1} className={styles.anchor}><Panel title={section.title}><SectionText html={section.html} /></Panel></div>
          ))}
        </div>
      </div>
    </Page>
  )
}

const Trail = () => <To href={handbookAddress()}><Trans>Sổ tay</Trans></To>

// The section of the address is there only once the handbook is.
const useScrollToSection = (isThere: boolean) => {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (isThere && hash) showSection(hash)
  }, [isThere, hash])
}

const showSection = (id: string) => {
  const section = document.getElementById(id)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}
