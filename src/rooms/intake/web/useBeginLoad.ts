import { useState } from 'react'
import { refusalOf, type Refusal } from '../../../kit/web/refusal.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import { beginSending } from './sending-load.ts'

export interface BeginLoad { begin: (file: File) => Promise<void>; beginning: boolean; refusal: Refusal | undefined }

/** Begins to send a long file and goes to its page, where the rest of it is sent. */
export const useBeginLoad = (): BeginLoad => {
  const go = useGo()
  const [beginning, setBeginning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const begin = async (file: File) => {
    setBeginning(true)
    setRefusal(undefined)
    try {
      const { id } = await beginSending(file)
      await go(`/nhap-lieu/tep-lon/${id}`)
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setBeginning(false)
    }
  }
  return { begin, beginning, refusal }
}
