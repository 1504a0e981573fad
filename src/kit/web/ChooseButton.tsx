import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import type { Selection } from './table.ts'
import styles from './DataTable.module.css'

/** 'Chọn' turns the cards of a phone into boxes to tick, 'Xong' turns them back. */
export const ChooseButton = ({ selection }: { selection: Pick<Selection<never>, 'choosing' | 'onChoosing'> }) => {
  const { choosing = false, onChoosing } = selection
  return (
    <Button variant="subtle" className={styles.choose} data-choose aria-pressed={choosing} onClick={() => onChoosing?.(!choosing)}>
      {choosing ? <Trans>Xong</Trans> : <Trans>Chọn</Trans>}
    </Button>
  )
}
