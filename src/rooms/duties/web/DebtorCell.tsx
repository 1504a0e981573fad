import { Trans } from '@lingui/react/macro'
import { postAt } from '../../../kit/posts.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { InstanceRow } from '../contract.ts'

/** Who owes it: the unit or post, and the persons behind it today. */
export const DebtorCell = ({ of: { unitLabel, postTitle, debtors } }: { of: Pick<InstanceRow, 'unitLabel' | 'postTitle' | 'debtors'> }) => (
  <TwoLines top={postAt(postTitle, unitLabel)} bottom={debtors.length > 0 ? debtors.join('; ') : <Trans>chưa có người phụ trách</Trans>} />
)
