import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
  const queries = useQueryClient()
  const [begun] = useState(document.version)
  const { version } = document
  const fields = useWordingFields()
  const { title, to, blocks, recipients, signing } = document.wording
  return (
    <ActBody
      onRefused={() => void queries.invalidateQueries({ queryKey: [...documentsApi.readDocument.path] })}
      act={documentsApi.writeVersion} submit={t`Lưu bản mới`} done={t`Đã lưu bản mới.`} onDone={() => void go(`/van-ban/${document.id}`)} onCancel={() => void go(`/van-ban/${document.id}`)}
      initial={{ title, to: to.join('\n'), body: textOfBody(blocks), recipients: recipients.map(({ name }) => name).join('\n'), authority: signing.authority ?? 'none', onBehalf: signing.onBehalf, post: signing.post, signer: signing.signer }}
      fields={[...fields, { kind: 'text', name: 'note', label: t`Sửa những gì`, ...(version > begun && { help: <Trans>Trong lúc đồng chí soạn, văn bản đã có bản {version}. Hãy xem bản ấy ở trang văn bản; lưu ở đây thì thành bản sau nó, bản ấy vẫn còn để so sánh.</Trans> }) }]}
      toInput={(filled) => ({ id: document.id, after: document.version, note: textOf(filled['note']) || null, wording: wordingFrom(filled, document.wording) })}
    />
  )
}
