import { useLingui } from '@lingui/react/macro'
import { IconSignature } from '@tabler/icons-react'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { documentsApi } from './api.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { useDocumentColumns } from './useDocumentColumns.tsx'

/** Trình ký: documents that wait for my opinion, for a number in my register, or came back to me. */
export const WaitingPage = () => {
  const { t } = useLingui()
  const list = useRead(documentsApi.listDocuments, { waiting: true, size: 200 })
  return (
    <Page title={t`Trình ký`} note={t`Văn bản chờ ý kiến, chờ cấp số, hoặc bị trả lại để sửa.`}>
      <DataTable
        caption={t`Văn bản đang chờ`} columns={useDocumentColumns()} rows={list.data?.rows} keyOf={(one) => one.id} hrefOf={(one) => `/van-ban/${one.id}`} card={(one) => <DocumentCard one={one} />}
        busy={list.isPlaceholderData} error={list.error} onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<IconSignature size={32} stroke={1.4} />} title={t`Không có văn bản nào đang chờ.`} hint={t`Khi một văn bản đến bước của tôi, nó hiện ở đây và có thông báo.`} />}
      />
    </Page>
  )
}
