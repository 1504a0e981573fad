import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { To } from '../../../kit/web/To.tsx'
import styles from './Documents.module.css'

/** Văn bản đi, văn bản đến: two registers of one office. */
export const RegisterSwitch = ({ now }: { now: 'sent' | 'arrived' }) => (
  <nav className={styles.tabs}>
    <Button component={To} href="/van-ban" size="compact-md" variant={now === 'sent' ? 'filled' : 'default'} aria-current={now === 'sent' ? 'page' : undefined}><Trans>Văn bản đi</Trans></Button>
    <Button component={To} href="/van-ban/den" size="compact-md" variant={now === 'arrived' ? 'filled' : 'default'} aria-current={now === 'arrived' ? 'page' : undefined}><Trans>Văn bản đến</Trans></Button>
  </nav>
)
