import { Button, TextInput } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import styles from './Rounds.module.css'

export interface ReasonInputProps { sum: string; name: string; value: string; onTake: () => void; onChange: (reason: string) => void }

/** Under a figure that is not the sum of those below: the sum to take, or the reason why not. */
export const ReasonInput = ({ sum, name, value, onTake, onChange }: ReasonInputProps) => {
  const { t } = useLingui()
  return (
    <span className={styles.sum}>
      <span><Trans>Cộng cấp dưới: {formatAmount(sum)}</Trans> <Button size="compact-xs" variant="subtle" onClick={onTake}><Trans>Lấy số này</Trans></Button></span>
      <TextInput size="xs" aria-label={t`Lý do chênh lệch: ${name}`} placeholder={t`Lý do chênh lệch`} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </span>
  )
}
