import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { refusalOf } from '../../../kit/web/refusal.ts'
import { To } from '../../../kit/web/To.tsx'
import { NationOverview } from './NationOverview.tsx'

/** Stands where figures would: a figure over part of a unit would be a wrong figure, so who does not see the whole is shown what he sees, as such, and the way to it; who compares provinces for a national body, those. */
export const NoOverview = ({ error, seen, onRetry }: { error: unknown; seen: ReactNode; onRetry: () => void }) => {
  if (refusalOf(error).code !== 'not_allowed') return <ErrorNote error={error} onRetry={onRetry} />
  return <NationOverview otherwise={<WayToTasks seen={seen} />} />
}

const WayToTasks = ({ seen }: { seen: ReactNode }) => {
  const { t } = useLingui()
  return (
    <>
      {seen}
      <Panel>
        <EmptyState
          title={t`Tổng quan dành cho người xem được trọn một đơn vị.`}
          hint={<Trans>Số liệu chỉ đúng khi tính trên mọi việc của đơn vị. Đồng chí xem <To href="/viec">các việc trong tầm xem</To> của mình, hoặc chọn đơn vị mình phụ trách ở thanh phạm vi.</Trans>}
          act={<Button component={To} href="/" variant="default"><Trans>Về việc của tôi</Trans></Button>}
        />
      </Panel>
    </>
  )
}
