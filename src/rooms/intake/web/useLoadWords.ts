import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../kit/web/tone.ts'
import { useImportWords } from './useImportWords.ts'
import type { Load } from './sending-load.ts'

/** How a long file stands, in words. */
export const useLoadWords = (): Record<Load['state'], { tone: Tone; label: string }> => {
  const { t } = useLingui()
  const { states: { undone: _undone, ...states } } = useImportWords()
  return { ...states, sending: { tone: 'wait', label: t`Đang gửi` }, checking: { tone: 'going', label: t`Đang kiểm tra` }, writing: { tone: 'going', label: t`Đang nhập` }, stopped: { tone: 'idle', label: t`Đã dừng` } }
}

/** How much of what is being done with it is done, 0 to 100; null where nothing is, or nobody knows. */
export const percentOf = ({ state, received, partBytes, size, progress }: Load): number | null => {
  if (state === 'sending') return Math.min(100, (100 * received * partBytes) / size)
  return progress && progress.done > 0 ? (100 * progress.done) / progress.total : null
}
