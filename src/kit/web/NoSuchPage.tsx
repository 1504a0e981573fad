import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from './EmptyState.tsx'
import { Page } from './Page.tsx'
import { To } from './To.tsx'

/** Stands where an address leads nowhere. */
export const NoSuchPage = () => {
  const { t } = useLingui()
  return (
    <Page title={t`Không có trang này`}>
      <EmptyState
        title={t`Địa chỉ này không dẫn đến đâu.`}
        hint={t`Có thể đường dẫn bị gõ thiếu hoặc đã cũ.`}
        act={<Button component={To} href="/"><Trans>Về việc của tôi</Trans></Button>}
      />
    </Page>
  )
}
