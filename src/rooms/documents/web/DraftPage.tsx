import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { documentsApi } from './api.ts'
import { NewDraft } from './NewDraft.tsx'
import { NextVersion } from './NextVersion.tsx'

/** Soạn văn bản, or the next version of one. */
export const DraftPage = () => {
  const { t } = useLingui()
  const { id } = useParams({ strict: false })
  const { unitNo } = useScope()
  const document = useRead(documentsApi.readDocument, { id: id ?? '' }, { enabled: id !== undefined })
  const office = useRead(documentsApi.readOffice, unitNo === undefined ? {} : { unitNo }, { enabled: id === undefined })
  const read = id === undefined ? office : document
  if (!read.data) return read.error ? <Page title={t`Soạn văn bản`}><ErrorNote error={read.error} onRetry={() => void read.refetch()} /></Page> : <PageWaiting />
  return (
    <Page title={id === undefined ? t`Soạn văn bản` : t`Sửa văn bản`} trail={<To href={id === undefined ? '/van-ban' : `/van-ban/${id}`}>{id === undefined ? t`Sổ văn bản` : document.data?.wording.title}</To>} narrow note={t`Mỗi dòng một đoạn. “I. …” là mục lớn, “## …” là mục nhỏ; dòng bắt đầu bằng | là hàng của bảng.`}>
      <Panel>{id === undefined ? office.data && <NewDraft office={office.data} /> : document.data && <NextVersion document={document.data} />}</Panel>
    </Page>
  )
}
