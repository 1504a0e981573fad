import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refusalOf, type Refusal } from '../../../kit/web/refusal.ts'
import { intakeApi } from './api.ts'
import { choose, chosenFor, type Load, sendRest } from './sending-load.ts'

export interface SendingLoad {
  /** Whether its file is at hand; after the page was loaded anew it is chosen again. */
  hasFile: boolean
  /** Takes the file; answers whether it is the one that was begun with. */
  take: (file: File) => boolean
  isBroken: boolean
  refusal: Refusal | undefined
}

/** Sends what is missing of a long file while its page is looked at. */
export const useSendingLoad = (load: Load): SendingLoad => {
  const queries = useQueryClient()
  const [hasFile, setHasFile] = useState(() => chosenFor(load) !== undefined)
  const [isBroken, setBroken] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const isDue = load.offers.includes('send') && hasFile
  useEffect(() => {
    const file = chosenFor(load)
    if (!isDue || !file) return
    const leaving = new AbortController()
    const onSent = (after: Load) => { queries.setQueryData([...intakeApi.readLoad.path, { id: load.id }], after) }
    sendRest(file, load, { onSent, onBroken: setBroken, signal: leaving.signal }).catch((error: unknown) => { setRefusal(refusalOf(error)) })
    return () => { leaving.abort() }
  }, [isDue, load.id]) // oxlint-disable-line react-hooks/exhaustive-deps -- begun once from what had come by then; what comes after is told by the sending itself
  const take = (file: File) => {
    const isSame = choose(load, file)
    setHasFile(isSame)
    return isSame
  }
  return { hasFile, take, isBroken, refusal }
}
