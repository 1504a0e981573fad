import { spokenLanguage } from '../../../kit/web/words.ts'
import type { Refusal } from '../../../kit/web/refusal.ts'
import { newRunId } from './run-id.ts'

export interface Sending { outcome: Promise<{ id: string } | { refusal: Refusal }>; abort: () => void }

/** Sends files for a trial and tells how much of them has gone; the browser's fetch can not tell that. */
export const sendFiles = (files: readonly File[], id: string, onSent: (share: number) => void): Sending => {
  const request = new XMLHttpRequest()
  const outcome = new Promise<{ id: string } | { refusal: Refusal }>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => { if (lengthComputable) onSent(loaded / total) })
    request.addEventListener('loadend', () => { resolve(request.status >= 200 && request.status < 300 ? { id } : { refusal: refusalIn(request) }) })
  })
  const form = new FormData()
  files.forEach((file, at) => { form.append(`files[${String(at)}]`, file, file.name) })
  form.append('id', id)
  request.open('POST', '/api/imports')
  request.setRequestHeader('idempotency-key', newRunId())
  request.setRequestHeader('accept-language', spokenLanguage())
  request.send(form)
  return { outcome, abort: () => { request.abort() } }
}

const refusalIn = ({ status, responseText }: XMLHttpRequest): Refusal => {
  try {
    const { code, message, data } = JSON.parse(responseText) as { code: string; message: string; data?: unknown }
    return { code, status, message, issues: [], data }
  } catch {
    return { code: 'no_answer', status, message: '', issues: [], data: undefined }
  }
}
