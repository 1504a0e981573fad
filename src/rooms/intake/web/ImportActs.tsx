import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import type { Import } from '../contract.ts'
import { intakeApi } from './api.ts'
import { MarkedButton } from './MarkedButton.tsx'
import { useImportSentence } from './useImportSentence.ts'

/** What can be done with an import beside applying it: take the marked file back, undo. */
export const ImportActs = ({ tried }: { tried: Import }) => {
  const { t } = useLingui()
  const { id, version } = tried
  const [undoing, undo] = useDisclosure(false)
  const sentence = useImportSentence(tried)
  return (
    <>
      {(tried.errorCount > 0 || tried.corrections > 0) && <MarkedButton tried={tried} />}
      {tried.offers.includes('undo') && <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={undo.open}><Trans>Hoàn tác</Trans></Button>}
      <ActForm
        opened={undoing} onClose={undo.close} title={t`Hoàn tác lần nhập này`} act={intakeApi.undoImport} submit={t`Hoàn tác`} done={t`Đã hoàn tác lần nhập.`}
        intro={<p><Trans>Sẽ thu lại những gì lần nhập này đã ghi ({sentence}): cái mới được đóng lại, cái đã đổi trở về như trước. Nếu đã có người làm tiếp trên đó, hệ thống từ chối và nói rõ ở đâu.</Trans></p>}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do hoàn tác`, missing: t`Hãy ghi lý do hoàn tác.` }]}
        toInput={({ reason }) => ({ id, version, reason: textOf(reason) })}
      />
    </>
  )
}
