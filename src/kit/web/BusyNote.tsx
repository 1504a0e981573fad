import { Trans } from '@lingui/react/macro'
import { IconHourglass } from '@tabler/icons-react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { isBusy } from './busy.ts'
import styles from './OfflineNote.module.css'

/** Says that the server is busy and the page asks again by itself, so that nobody clicks the same again and again. */
export const BusyNote = () => {
  const queries = useQueryClient()
  const watch = useCallback((changed: () => void) => {
    const soon = () => queueMicrotask(changed)
    const stops = [queries.getQueryCache().subscribe(soon), queries.getMutationCache().subscribe(soon)]
    return () => { for (const stop of stops) stop() }
  }, [queries])
  const isWaiting = useSyncExternalStore(watch, () => waitsForBusy(queries))
  if (!isWaiting) return null
  return (
    <p className={styles.note} role="status" data-no-print>
      <IconHourglass size={17} stroke={1.7} aria-hidden="true" />
      <Trans>Máy chủ đang bận. Trang tự gửi lại sau ít giây, không cần bấm lại; không việc nào bị ghi hai lần.</Trans>
    </p>
  )
}

const waitsForBusy = (queries: QueryClient) =>
  queries.getQueryCache().getAll().some(({ state }) => state.fetchStatus === 'fetching' && isBusy(state.fetchFailureReason))
  || queries.getMutationCache().getAll().some(({ state }) => state.status === 'pending' && isBusy(state.failureReason))
