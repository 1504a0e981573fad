import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import type { CompanionKind } from '../contract.ts'
import { consolidationApi } from './api.ts'

/** Draws the figures of a submission note or a notice again as they are by now; its words stay. */
export const RedrawButton = ({ reportId, kind, about }: { reportId: string; kind: CompanionKind; about: string }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Lập lại số liệu của ${about}`} onClick={open}><Trans>Lập lại số liệu</Trans></Button>
      <ConfirmAct opened={opened} onClose={close} title={t`Lập lại số liệu`} act={consolidationApi.redrawRoundCompanion} input={{ id: reportId, kind }} submit={t`Lập lại số liệu`} done={t`Đã lập lại số liệu.`}>
        <p><Trans>Số liệu chính trong văn bản thành số liệu lúc này; lời văn giữ nguyên. Văn bản có thêm một bản mới.</Trans></p>
      </ConfirmAct>
    </>
  )
}
