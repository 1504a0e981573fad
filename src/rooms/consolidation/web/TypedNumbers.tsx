import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Place } from '../figure-contract.ts'
import styles from './Consolidation.module.css'

/** Numbers a hand typed into the narrative: nothing stands behind them. */
export const TypedNumbers = ({ typed }: { typed: readonly Place[] }) => {
  const { t } = useLingui()
  return (
    <Panel title={t`Số gõ tay trong lời văn`} note={t`Không gắn với biểu nào nên không đối chiếu được; nên thay bằng con số chèn theo tên.`}>
      <ul className={styles.pile}>{typed.map(({ cell, byName }, at) => <li key={`${String(at)} ${cell}`} className={styles.card}><span lang="vi">{cell}</span><span className={styles.more}><Trans>{byName} viết</Trans></span></li>)}</ul>
    </Panel>
  )
}
