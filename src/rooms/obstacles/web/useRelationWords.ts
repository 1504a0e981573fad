import { useLingui } from '@lingui/react/macro'
import type { Relation } from '../contract.ts'

/** Why somebody can remove an obstacle, in words. */
export const useRelationWords = (): Record<Relation, string> => {
  const { t } = useLingui()
  return { in_charge: t`phụ trách`, superior: t`cấp trên`, managing_body: t`cơ quan giao việc`, follower: t`theo dõi` }
}
