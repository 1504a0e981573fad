import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { keepAnswers } from './kit/web/kept.ts'
import { KeptNote } from './kit/web/KeptNote.tsx'
import { NewVersionNote } from './kit/web/NewVersionNote.tsx'
import { notify } from './kit/web/notices.ts'
import { openOutbox } from './kit/web/outbox.ts'
import { OutboxStrip } from './kit/web/OutboxStrip.tsx'
import { sendReport } from './rooms/progress/web/reportLetter.ts'

/** What this machine keeps for the person signed in: the outbox, the last answers, the pages themselves. Reports of progress wait in the outbox, and nothing else ever does. */
export const ComposedOutbox = ({ person }: { person: string }) => {
  const { t } = useLingui()
  const queries = useQueryClient()
  useEffect(() => openOutbox({
    person,
    send: sendReport,
    onDelivered: ({ about }) => {
      notify(t`Đã gửi báo cáo của việc ${about}, chờ thẩm định.`)
      void queries.invalidateQueries()
    },
  }), [person, queries, t])
  useEffect(() => keepAnswers(queries, { person, mayKeep }), [person, queries])
  return (
    <>
      <NewVersionNote />
      <KeptNote />
      <OutboxStrip correct={(parcel, onClose) => <Suspense><CorrectReport parcel={parcel} onClose={onClose} /></Suspense>} />
    </>
  )
}

const CorrectReport = lazy(() => import('./rooms/progress/web/CorrectReport.tsx').then((module) => ({ default: module.CorrectReport })))

// Never entries of the ledger, accounts and powers, or what an import holds; files are no answers at all.
const mayKeep = (path: string) => path === 'people.readSession' || path === 'people.readPerson' || /^(desk|progress|reports|org|rulebook|views)\./.test(path)
