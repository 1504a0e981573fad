import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { DocumentPage } from '../contract.ts'
import styles from './Documents.module.css'

export interface VersionsPanelProps { document: DocumentPage; /** The version whose differences from the next one are shown. */ shown: number | null; onShow: (nth: number | null) => void }

/** Các bản: each can be looked at beside the last one. */
export const VersionsPanel = ({ document, shown, onShow }: VersionsPanelProps) => {
  const { t } = useLingui()
  return (
    <Panel title={t`Các bản`} aside={shown !== null && <Button size="compact-xs" variant="default" onClick={() => onShow(null)}><Trans>Thôi so sánh</Trans></Button>}>
      <ul className={styles.pile}>
        {document.versions.map(({ nth, byName, onDay, note }) => (
          <li key={nth} className={styles.card}>
            <span className={styles.title}>{t`Bản ${nth}`}{note && `: ${note}`}</span>
            <span className={styles.facts}>
              {byName}, {formatDay(onDay)}
              {nth < document.version && <Button size="compact-xs" variant="default" aria-pressed={shown === nth} onClick={() => onShow(nth)}><Trans>So với bản cuối</Trans></Button>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
