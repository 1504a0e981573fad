import { Menu } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconBook, IconRoute } from '@tabler/icons-react'
import { To } from '../kit/web/To.tsx'
import { handbookAddress } from './handbook.ts'
import type { Reader } from './reader.ts'
import { useTour } from './tour/useTour.ts'

/** What the person's menu offers to who wants to learn: the handbook, and the tour of the demo. */
export const GuideItems = ({ reader }: { reader: Reader }) => {
  const tour = useTour(reader)
  return (
    <>
      <Menu.Item component={To} href={handbookAddress()} leftSection={<IconBook size={16} />}><Trans>Sổ tay</Trans></Menu.Item>
      {reader.isDemo && <Menu.Item leftSection={<IconRoute size={16} />} onClick={tour.start}><Trans>Đi một vòng</Trans></Menu.Item>}
    </>
  )
}
