import { Button, Group, Modal, Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { DocumentInput, type DocumentKeyDraft } from '../../../kit/web/DocumentInput.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { rememberDocument, type RevisingBy } from './revisingBy.ts'

/** Asks once a session by which document, and from which day, tasks in force are changed in the list. */
export const ByDocument = ({ onGiven, onClose }: { onGiven: (by: RevisingBy) => void; onClose: () => void }) => {
  const { t } = useLingui()
  const { today } = useSources()
  const [document, setDocument] = useState<DocumentKeyDraft>()
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today)
  const give = () => {
    if (!document || !effectiveOn) return
    rememberDocument({ document, effectiveOn })
    onGiven({ document, effectiveOn })
  }
  return (
    <Modal opened onClose={onClose} title={t`Điều chỉnh theo văn bản nào?`} size="lg" closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <Stack gap="md" onKeyDown={(event) => event.stopPropagation()}>
        <p style={{ margin: 0 }}><Trans>Việc đã giao chỉ đổi theo văn bản. Văn bản này được nhớ cho các ô sửa sau, đến khi đóng trang.</Trans></p>
        <DocumentInput label={t`Theo văn bản`} onChange={setDocument} />
        <DayInput label={t`Có hiệu lực từ ngày`} value={effectiveOn} onChange={setEffectiveOn} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}><Trans>Thôi</Trans></Button>
          <Button disabled={!document || !effectiveOn} onClick={give}><Trans>Điều chỉnh theo văn bản này</Trans></Button>
        </Group>
      </Stack>
    </Modal>
  )
}
