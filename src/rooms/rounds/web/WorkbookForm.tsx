import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconUpload } from '@tabler/icons-react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { roundsApi } from './api.ts'

/** Điền bằng tệp: the workbook that was issued, filled; what was read is shown before anything is handed in. */
export const WorkbookForm = ({ partId }: { partId: string }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconUpload size={16} />} onClick={open}><Trans>Điền bằng tệp</Trans></Button>
      <ActForm
        opened={opened} onClose={close} title={t`Điền biểu bằng tệp Excel`} act={roundsApi.takeWorkbook} submit={t`Đọc tệp`} done={t`Đã điền các biểu có mã trong tệp. Hãy xem lại rồi gửi.`}
        intro={<p><Trans>Dùng đúng tệp đã tải từ trang này: mỗi trang tính có mã biểu. Bản đang điền của các biểu ấy được thay bằng số trong tệp.</Trans></p>}
        fields={[{ kind: 'files', name: 'files', label: t`Tệp Excel`, accept: '.xlsx', multiple: false, missing: t`Hãy chọn tệp.` }]} toInput={({ files }) => ({ id: partId, file: (files as File[])[0] as File })}
      />
    </>
  )
}
