import { useLingui } from '@lingui/react/macro'
import styles from '../../../kit/web/Cards.module.css'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { documentsApi } from './api.ts'
import { DocumentCard } from './DocumentCard.tsx'

/** Văn bản đang chờ tôi: for the desk. */
export const WaitingPile = () => {
  const { t } = useLingui()
  const { data } = useRead(documentsApi.listDocuments, { waiting: true, size: SHOWN })
  if (!data || data.total === 0) return null
  return (
    <Panel title={`${t`Văn bản đang chờ tôi`} (${data.total})`} aside={data.total > data.rows.length && <span data-no-print><To href="/trinh-ky">{t`Xem cả ${data.total}`}</To></span>}>
      <ul className={styles.pile}>{data.rows.map((one) => <li key={one.id}><DocumentCard one={one} /></li>)}</ul>
    </Panel>
  )
}

const SHOWN = 8
