import { useLingui } from '@lingui/react/macro'
import { useScope } from './useScope.ts'

/** What is looked at while no unit is chosen: the whole province, or as much of it as the reader may see. */
export const useWholeName = (): string => {
  const { t } = useLingui()
  return useScope().isWhole ? t`Toàn tỉnh` : t`Tầm xem của tôi`
}
