import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { intakeApi } from './api.ts'
import { LoadFaults } from './LoadFaults.tsx'
import { LoadGoing } from './LoadGoing.tsx'
import { LoadReady } from './LoadReady.tsx'
import { LoadSending } from './LoadSending.tsx'
import type { Load } from './sending-load.ts'
import { useLoadWords } from './useLoadWords.ts'

/** Một tệp lớn: sent in parts, tried and written behind; how far it is stands here, also after the page is loaded anew. */
export const LoadPage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const read = useRead(intakeApi.readLoad, { id }, { againAfter: (load) => (load?.state === 'checking' || load?.state === 'writing' ? 1_000 : false) })
  if (read.data) return <Story load={read.data} />
  return <Page title={t`Tệp lớn`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={320} />}</Page>
}

const Story = ({ load }: { load: Load }) => {
  const { tone, label } = useLoadWords()[load.state]
  useNews(load)
  return (
    <Page
      title={load.name}
      trail={<To href="/nhap-lieu"><Trans>Nhập liệu</Trans></To>}
      note={<><StateBadge tone={tone}>{label}</StateBadge> {load.broughtBy} · {formatInstant(load.broughtAt)}</>}
      acts={load.offers.includes('stop') && <Stop id={load.id} />}
    >
      <ErrorNote refusal={load.refusal ? { ...load.refusal, status: 422, issues: [], data: undefined } : undefined} />
      {load.state === 'sending' && <LoadSending load={load} />}
      {load.progress && <LoadGoing load={load} progress={load.progress} />}
      {load.state === 'ready' && <LoadReady load={load} />}
      {load.found && (load.state === 'has_errors' || load.state === 'has_questions') && <LoadFaults load={load} found={load.found} />}
      {load.state === 'nothing_to_do' && <p><Trans>Mọi dòng của tệp đã đúng như trong sổ; không có gì phải ghi.</Trans></p>}
      {load.state === 'stopped' && <p><Trans>Đã dừng; không có gì của tệp này được ghi. Cần nhập thì gửi lại tệp.</Trans></p>}
      {load.state === 'applied' && <p><Trans>Đã ghi xong cả tệp trong một lần. <To href={`/nhap-lieu/${load.id}`}>Xem lần nhập này</To></Trans></p>}
    </Page>
  )
}

const Stop = ({ id }: { id: string }) => {
  const { run, sending, refusal } = useAct(intakeApi.stopLoad)
  return (
    <>
      <Button variant="default" loading={sending} onClick={() => void run({ id })}><Trans>Dừng lại</Trans></Button>
      <ErrorNote refusal={refusal} />
    </>
  )
}

/** What a load came to changes what other pages show. */
const useNews = ({ state }: Load) => {
  const queries = useQueryClient()
  useEffect(() => {
    if (state === 'applied') void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'readLoad' })
  }, [state, queries])
}
