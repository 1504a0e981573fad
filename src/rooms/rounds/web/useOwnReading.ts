import { useRef, useState } from 'react'
import { randomKey } from '../../../kit/web/randomKey.ts'
import { refusalOf, type Refusal } from '../../../kit/web/refusal.ts'
import type { OwnHeading, OwnMapping, OwnReading } from '../own-contract.ts'
import { roundsApi } from './api.ts'

/** What is asked of a table besides what the program proposes. */
export interface OwnAsked { sheet?: string; heading?: OwnHeading; mapping?: OwnMapping; isMatched?: boolean }

/** A table as the server understands it; asked anew with every choice, the last one asked is shown. */
export const useOwnReading = ({ id, formId }: { id: string; formId: string }) => {
  const [file, setFile] = useState<File>()
  const [reading, setReading] = useState<OwnReading>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [waiting, setWaiting] = useState(false)
  const last = useRef(0)
  const ask = async (of: File | undefined, asked: OwnAsked = {}) => {
    const turn = ++last.current
    setFile(of)
    setRefusal(undefined)
    if (of !== file) setReading(undefined)
    if (!of) return
    setWaiting(true)
    const answer = await roundsApi.readOwnTable({ id, formId, file: of, ...asked }, { key: randomKey() }).catch((error: unknown) => ({ said: refusalOf(error) }))
    if (turn !== last.current) return
    setWaiting(false)
    if ('said' in answer) setRefusal(answer.said)
    else setReading(answer)
  }
  return { file, reading, refusal, waiting, choose: (files: File[]) => void ask(files[0]), change: (asked: OwnAsked) => void ask(file, asked) }
}
