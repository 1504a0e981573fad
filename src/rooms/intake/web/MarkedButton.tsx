import { Button, Menu } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconFileTypeXls } from '@tabler/icons-react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { Import } from '../contract.ts'
import { intakeApi } from './api.ts'

/** Takes one's own file back, with errors marked and corrections written in. */
export const MarkedButton = ({ tried }: { tried: Import }) => {
  const { start, waiting, refusal } = useDownload(intakeApi.downloadMarked)
  const [only] = tried.files
  const icon = <IconFileTypeXls size={16} />
  const label = tried.errorCount > 0 ? <Trans>Tải tệp có đánh dấu lỗi</Trans> : <Trans>Tải tệp đã sửa</Trans>
  if (tried.files.length === 1 && only) {
    return (
      <>
        <Button variant="default" leftSection={icon} loading={waiting} onClick={() => start({ id: tried.id, ordinal: only.ordinal })}>{label}</Button>
        <ErrorNote refusal={refusal} />
      </>
    )
  }
  return (
    <>
      <Menu withinPortal>
        <Menu.Target><Button variant="default" leftSection={icon} loading={waiting}>{label}</Button></Menu.Target>
        <Menu.Dropdown>
          {tried.files.map(({ ordinal, name }) => <Menu.Item key={ordinal} onClick={() => start({ id: tried.id, ordinal })}>{name}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <ErrorNote refusal={refusal} />
    </>
  )
}
