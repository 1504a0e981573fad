import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import type { AskedUnit } from '../comment-contract.ts'
import { documentsApi } from './api.ts'
import styles from './Documents.module.css'

/** What the reader may do about a comment: give it, take it, or say why not. */
export const CommentActs = ({ asked, mayReply }: { asked: AskedUnit; mayReply: boolean }) => {
  const { t } = useLingui()
  const [saying, say] = useDisclosure(false)
  const [replying, reply] = useDisclosure(false)
  const open = asked.comment && !asked.comment.reply && mayReply
  if (!asked.mayComment && !open) return null
  return (
    <span className={styles.acts}>
      {asked.mayComment && <Button size="compact-sm" onClick={say.open}><Trans>Cho ý kiến</Trans></Button>}
      {open && <Button size="compact-sm" variant="default" onClick={reply.open}><Trans>Tiếp thu, giải trình</Trans></Button>}
      <ActForm opened={saying} onClose={say.close} title={t`Ý kiến của ${asked.unitLabel}`} act={documentsApi.giveComment} submit={t`Gửi ý kiến`} done={t`Đã gửi ý kiến.`} fields={[{ kind: 'long', name: 'text', label: t`Ý kiến`, missing: t`Hãy ghi ý kiến; nhất trí thì ghi “Nhất trí”.` }]} toInput={({ text }) => ({ id: asked.id, text: String(text) })} />
      <ActForm
        opened={replying} onClose={reply.close} title={t`Tiếp thu, giải trình`} act={documentsApi.replyToComment} submit={t`Ghi`} done={t`Đã ghi.`} initial={{ taken: 'yes' }}
        fields={[{ kind: 'choice', name: 'taken', label: t`Ý kiến này`, missing: t`Hãy chọn.`, options: [{ value: 'yes', label: t`Tiếp thu` }, { value: 'no', label: t`Giải trình, không tiếp thu` }] }, { kind: 'long', name: 'reason', label: t`Tiếp thu thế nào, hoặc vì sao không` }]}
        toInput={({ taken, reason }) => ({ id: asked.id, taken: taken === 'yes', reason: textOf(reason) || null })}
      />
    </span>
  )
}
