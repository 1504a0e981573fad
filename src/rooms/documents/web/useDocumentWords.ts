import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../kit/web/tone.ts'
import type { State } from '../contract.ts'

/** How states of documents and kinds of copies and files are called. */
export const useDocumentWords = (): { states: Record<State, { word: string; tone: Tone }>; copies: Record<'true_copy' | 'relayed' | 'extract', string>; files: Record<'scan' | 'signed', string> } => {
  const { t } = useLingui()
  return {
    states: { drafting: { word: t`Đang soạn`, tone: 'idle' }, waiting: { word: t`Đang trình`, tone: 'going' }, returned: { word: t`Bị trả lại`, tone: 'wait' }, agreed: { word: t`Chờ cấp số`, tone: 'wait' }, issued: { word: t`Đã ban hành`, tone: 'done' } },
    copies: { true_copy: t`Sao y`, relayed: t`Sao lục`, extract: t`Trích sao` },
    files: { scan: t`Bản quét có chữ ký, dấu`, signed: t`PDF ký số` },
  }
}
