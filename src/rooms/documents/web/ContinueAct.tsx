import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { useGo } from '../../../kit/web/useGo.ts'
import type { DocumentPage } from '../contract.ts'
import { documentsApi } from './api.ts'

/** Soạn tiếp: a draft of a unit that has ended begins anew in the name of its successor. */
export const ContinueAct = ({ document: { id, unitLabel, ending } }: { document: DocumentPage }) => {
  const { t } = useLingui()
  const go = useGo()
  const [asking, ask] = useDisclosure(false)
  const heir = ending?.heirLabel ?? ''
  return (
    <>
      <Button onClick={ask.open}><Trans>Soạn tiếp thay mặt đơn vị kế thừa</Trans></Button>
      <ConfirmAct
        opened={asking} onClose={ask.close} title={t`Soạn tiếp thay mặt đơn vị kế thừa`} act={documentsApi.continueDocument} input={{ id }} submit={t`Soạn tiếp`} done={t`Đã có bản thảo mới.`} onDone={(begun) => void go(`/van-ban/${begun.id}`)}
      >
        <p><Trans>{unitLabel} không còn ban hành văn bản. Nội dung được chép sang một bản thảo mới của {heir}; bản thảo này giữ nguyên và không được cấp số.</Trans></p>
      </ConfirmAct>
    </>
  )
}
