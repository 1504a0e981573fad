import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { formatInstant } from '../dates.ts'
import { keptSince } from './kept.ts'
import styles from './KeptNote.module.css'

/** Says that the numbers on screen are those of an earlier hour, until the server has said them anew. */
export const KeptNote = () => {
  const queries = useQueryClient()
  const watch = useCallback((changed: () => void) => queries.getQueryCache().subscribe(() => queueMicrotask(changed)), [queries])
  const since = useSyncExternalStore(watch, () => keptSince(queries))
  if (since === undefined) return null
  const hour = formatInstant(new Date(since).toISOString()).slice(0, 5)
  return <p className={styles.note} role="status" data-kept data-no-print>{navigator.onLine ? <Trans>Số liệu lúc {hour}, đang lấy mới…</Trans> : <Trans>Số liệu lúc {hour}, sẽ lấy mới khi có mạng.</Trans>}</p>
}
