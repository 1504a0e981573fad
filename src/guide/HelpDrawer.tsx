import { Drawer, Skeleton, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBook, IconRoute, IconSearch } from '@tabler/icons-react'
import { useMatches } from '@tanstack/react-router'
import { useState } from 'react'
import { To } from '../kit/web/To.tsx'
import { searchSections, sectionsBeside } from './findSections.ts'
import { handbookAddress } from './handbook.ts'
import { ownPages, type Reader } from './reader.ts'
import { SectionLinks } from './SectionLinks.tsx'
import { SectionsBeside } from './SectionsBeside.tsx'
import { useTour } from './tour/useTour.ts'
import { useHandbook } from './useHandbook.ts'
import styles from './Help.module.css'

/** Help beside a page: the sections of the handbook that belong to it, a search in all of it, and the way to the rest. */
export const HelpDrawer = ({ reader, onClose }: { reader: Reader; onClose: () => void }) => {
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const place = String(useMatches().at(-1)?.fullPath ?? '/')
  const [asked, setAsked] = useState('')
  const pages = useHandbook()
  return (
    <Drawer opened onClose={onClose} position="right" size={phone ? '100%' : 460} title={t`Hướng dẫn`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <div className={styles.drawer}>
        <TextInput type="search" aria-label={t`Tìm trong sổ tay`} placeholder={t`Tìm trong sổ tay, không cần dấu`} leftSection={<IconSearch size={16} stroke={1.7} />} value={asked} onChange={(event) => setAsked(event.currentTarget.value)} />
        {!pages && <Skeleton height={240} />}
        {pages && asked.trim() && <SectionLinks found={searchSections(pages, asked)} onFollow={onClose} />}
        {pages && !asked.trim() && <SectionsBeside found={sectionsBeside(pages, place, ownPages(reader))} own={ownPages(reader)} onFollow={onClose} />}
        <Ways reader={reader} onClose={onClose} />
      </div>
    </Drawer>
  )
}

const Ways = ({ reader, onClose }: { reader: Reader; onClose: () => void }) => {
  const tour = useTour(reader)
  const take = () => {
    onClose()
    tour.start()
  }
  return (
    <div className={styles.ways}>
      <To href={handbookAddress()} onClick={onClose}><IconBook size={17} stroke={1.6} aria-hidden="true" /><Trans>Mở cả sổ tay</Trans></To>
      {reader.isDemo && <button type="button" onClick={take}><IconRoute size={17} stroke={1.6} aria-hidden="true" /><Trans>Đi một vòng: con số 219 từ đâu ra?</Trans></button>}
    </div>
  )
}
