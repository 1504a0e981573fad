import { useLingui } from '@lingui/react/macro'
import { formatAmount } from '../quantities.ts'

/** How much of a unit passed on: the whole, a share as a percentage, or a part nobody has said how large. */
export const useShareWords = (): ((share: string | null) => string) => {
  const { t } = useLingui()
  return (share) => {
    if (share === null) return t`một phần, không rõ bao nhiêu`
    if (Number(share) === 1) return t`toàn bộ`
    return `${formatAmount(String(Math.round(Number(share) * 10_000) / 100))}%`
  }
}
