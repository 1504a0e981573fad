import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useGo } from '../../../kit/web/useGo.ts'
import type { Refusal } from '../../../kit/web/refusal.ts'
import type { Progress } from '../contract.ts'
import { intakeApi } from './api.ts'
import { newRunId, rememberedRun, rememberRun } from './run-id.ts'
import { sendFiles, type Sending } from './send-files.ts'
import { useProgress } from './useProgress.ts'

export interface Upload {
  send: (files: readonly File[]) => Promise<void>
  /** How much has gone to the server, 0 to 1; null while nothing is sent. */
  sent: number | null
  /** What the server does with it. */
  progress: Progress | null
  abort: () => void
  refusal: Refusal | undefined
}

/** Sends files to be tried, and goes to the import when it stands; a trial that was waited for before a reload is waited for again. */
export const useUpload = (): Upload => {
  const go = useGo()
  const queries = useQueryClient()
  const [id, setId] = useState(rememberedRun)
  const [sent, setSent] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Refusal>()
  const sending = useRef<Sending>(undefined)
  const progress = useProgress(id ?? '', id !== null && (sent === null || sent === 1))
  const over = () => {
    rememberRun(null)
    setId(null)
    setSent(null)
  }
  const arrive = async (at: string) => {
    over()
    await queries.invalidateQueries({ queryKey: [...intakeApi.listImports.path] })
    await go(`/nhap-lieu/${at}`)
  }
  useEffect(() => {
    if (id && sent === null && !progress) void intakeApi.readImport({ id, size: 1 }).then(() => arrive(id), () => intakeApi.readProgress({ id }).catch(over))
  }, [id, progress]) // oxlint-disable-line react-hooks/exhaustive-deps -- asked once more when the work that was waited for is over
  const send = async (files: readonly File[]) => {
    const run = newRunId()
    rememberRun(run)
    setId(run)
    setSent(0)
    setRefusal(undefined)
    sending.current = sendFiles(files, run, setSent)
    const outcome = await sending.current.outcome
    if ('id' in outcome) return arrive(outcome.id)
    over()
    setRefusal(outcome.refusal)
  }
  return { send, sent, progress, abort: () => sending.current?.abort(), refusal }
}
