import { Trans, useLingui } from '@lingui/react/macro'
import type { Firing } from '../contract.ts'

/** Who was told, and who stood for whom. */
export const Told = ({ told }: Pick<Firing, 'told'>) => {
  const { t } = useLingui()
  if (told.length === 0) return <p><Trans>Chưa có ai để báo ở bước này.</Trans></p>
  return <p><Trans>Báo cho: {told.map(({ name, forName }) => (forName ? t`${name} (thay ${forName})` : name)).join('; ')}</Trans></p>
}
