import { useLingui } from '@lingui/react/macro'
import { formatAmount } from '../quantities.ts'

/** How many there are as it is shown: a list that is counted to a bound says 'hơn 10.000'. */
export const useShownCount = (): ((counted: { total: number; atLeast?: boolean | undefined }) => string) => {
  const { t } = useLingui()
  return ({ total, atLeast }) => {
    const shown = formatAmount(String(total))
    return atLeast ? t`hơn ${shown}` : shown
  }
}
