import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from './EmptyState.tsx'
import { Page } from './Page.tsx'
import { refusalOf } from './refusal.ts'

/** Stands where a page broke: a sentence and two ways on. */
export const PageError = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const { t } = useLingui()
  return (
    <Page title={t`Trang này không mở được`}>
      <EmptyState
        title={refusalOf(error).message || t`Có lỗi ngoài dự kiến khi mở trang.`}
        hint={<Trans>Dữ liệu không mất. Hãy thử lại; nếu vẫn lỗi, tải lại trang hoặc báo cho người quản trị.</Trans>}
        act={
          <Group gap="xs" justify="center">
            <Button onClick={reset}><Trans>Thử lại</Trans></Button>
            <Button variant="default" onClick={() => location.reload()}><Trans>Tải lại trang</Trans></Button>
          </Group>
        }
      />
    </Page>
  )
}
