import { useLingui } from '@lingui/react/macro'
import { ActBody } from '../../../kit/web/ActBody.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { textOfBody } from '../body-text.ts'
import type { DocumentPage } from '../contract.ts'
import { documentsApi } from './api.ts'
import { useWordingFields, wordingFrom } from './useWordingFields.ts'

/** The version after the last one; what another room put to it stays. */
export const NextVersion = ({ document }: { document: DocumentPage }) => {
  const { t } = useLingui()
  const go = useGo()
  const fields = useWordingFields()
  const { title, to, blocks, recipients, signing } = document.wording
  return (
    <ActBody
      act={documentsApi.writeVersion} submit={t`Lưu bản mới`} done={t`Đã lưu bản mới.`} onDone={() => void go(`/van-ban/${document.id}`)} onCancel={() => void go(`/van-ban/${document.id}`)}
      initial={{ title, to: to.join('\n'), body: textOfBody(blocks), recipients: recipients.map(({ name }) => name).join('\n'), authority: signing.authority ?? 'none', onBehalf: signing.onBehalf, post: signing.post, signer: signing.signer }}
      fields={[...fields, { kind: 'text', name: 'note', label: t`Sửa những gì` }]}
      toInput={(filled) => ({ id: document.id, after: document.version, note: textOf(filled['note']) || null, wording: wordingFrom(filled, document.wording) })}
    />
  )
}
