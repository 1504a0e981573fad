import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import styles from './UnitChain.module.css'
import { useShareWords } from '../../../kit/web/useShareWords.ts'

type Story = Awaited<ReturnType<typeof orgApi.readStory>>
type Link = Story['became'][number]
type Way = 'cameFrom' | 'became'

/** Where a unit came from and what became of it: with which share, on which day, by which document; each unit on the way can be followed further. */
export const UnitChain = ({ unitNo, label }: { unitNo: number; label: string }) => {
  const { t } = useLingui()
  const story = useStory(unitNo)
  if (!story || story.cameFrom.length + story.became.length === 0) return null
  return (
    <Panel title={t`Từ đâu ra, trở thành gì`}>
      <div className={styles.chain}>
        {story.cameFrom.length > 0 && <><h3 className={styles.way}><Trans>Được lập từ</Trans></h3><Links way="cameFrom" links={story.cameFrom} seen={[unitNo]} /><IconArrowDown size={18} className={styles.arrow} aria-hidden="true" /></>}
        <p className={styles.self}>{label}</p>
        {story.became.length > 0 && <><IconArrowDown size={18} className={styles.arrow} aria-hidden="true" /><h3 className={styles.way}><Trans>Trở thành</Trans></h3><Links way="became" links={story.became} seen={[unitNo]} /></>}
      </div>
    </Panel>
  )
}

const useStory = (unitNo: number) => {
  const { view } = useScope()
  return useRead(orgApi.readStory, { unitNo, ...(view.known && { known: view.known }) }, { freshFor: 60_000 }).data
}

const Links = ({ way, links, seen }: { way: Way; links: Link[]; seen: number[] }) => (
  <ul className={styles.links}>{links.map((link) => <ChainLink key={`${link.actId} ${String(link.unit.unitNo)}`} way={way} link={link} seen={seen} />)}</ul>
)

const ChainLink = ({ way, link, seen }: { way: Way; link: Link; seen: number[] }) => {
  const { t } = useLingui()
  const share = useShareWords()
  const [opened, setOpened] = useState(false)
  const { unit, onDay, actId, title, document } = link
  const further = useStory(unit.unitNo)?.[way].filter(({ unit: next }) => !seen.includes(next.unitNo)) ?? []
  return (
    <li className={styles.link}>
      <div className={styles.line}>
        {further.length > 0 ? (
          <button type="button" className={styles.chevron} aria-expanded={opened} aria-label={way === 'became' ? t`${unit.label} sau đó trở thành gì` : t`${unit.label} trước đó từ đâu ra`} onClick={() => setOpened(!opened)}>
            {opened ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </button>
        ) : <span className={styles.chevron} />}
        <div className={styles.words}>
          <To href={addressOf('/to-chuc', { no: unit.unitNo })} className={styles.name}>{unit.label}</To> <span className={styles.code}>{unit.code}</span>
          <div className={styles.note}>{share(link.share)} · <Trans>từ ngày {formatDay(onDay)}</Trans> · <To href={`/sap-xep/${actId}`}>{title}</To> · {document}</div>
        </div>
      </div>
      {opened && <Links way={way} links={further} seen={[...seen, unit.unitNo]} />}
    </li>
  )
}
