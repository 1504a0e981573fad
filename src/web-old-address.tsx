import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { addressOf } from './kit/web/addresses.ts'
import { apiOf } from './kit/web/client.ts'
import { EmptyState } from './kit/web/EmptyState.tsx'
import { ErrorNote } from './kit/web/ErrorNote.tsx'
import { Page } from './kit/web/Page.tsx'
import { PageWaiting } from './kit/web/PageWaiting.tsx'
import { refusalOf } from './kit/web/refusal.ts'
import { To } from './kit/web/To.tsx'
import { useRead } from './kit/web/useRead.ts'
import { useScope } from './kit/web/useScope.ts'
import type { org } from './rooms/org/contract.ts'

/** An address of older days names a unit by its code ('?unit=H02'): it is read as of the day looked at, and goes on with the unit's number. */
export const OldAddress = ({ code }: { code: string }) => {
  const { t } = useLingui()
  const router = useRouter()
  const { view } = useScope()
  const read = useRead(orgApi.readUnit, { code, ...view })
  const unitNo = read.data?.unitNo
  useEffect(() => {
    const { pathname, search } = router.state.location
    if (unitNo !== undefined) void router.navigate({ href: addressOf(pathname, { ...search, unit: undefined, unitNo }), replace: true })
  }, [unitNo, router])
  if (!read.error) return <PageWaiting />
  if (refusalOf(read.error).status !== 404) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
  return (
    <Page title={t`Không có đơn vị mã ${code}`}>
      <EmptyState title={t`Vào ngày đang xem không có đơn vị nào mang mã ${code}.`} hint={t`Mã có thể đã đổi. Hãy chọn đơn vị ở thanh phạm vi phía trên.`} act={<Button component={To} href="?unitNo=&unit="><Trans>Bỏ chọn đơn vị</Trans></Button>} />
    </Page>
  )
}

const orgApi = apiOf<typeof org>('org')
