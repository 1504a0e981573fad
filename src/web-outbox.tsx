import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { notify } from './kit/web/notices.ts'
import { openOutbox } from './kit/web/outbox.ts'
import { OutboxStrip } from './kit/web/OutboxStrip.tsx'
import { CorrectReport } from './rooms/progress/web/CorrectReport.tsx'
import { sendReport } from './rooms/progress/web/reportLetter.ts'

/** The outbox of the person signed in. Reports of progress wait in it, and nothing else ever does. */
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
  return <OutboxStrip correct={(parcel, onClose) => <CorrectReport parcel={parcel} onClose={onClose} />} />
}
