import { useEffect, useState } from 'react'
import type { Values } from '../../../kit/web/fields.ts'
import { filesOf, type Parcel } from '../../../kit/web/outboxStore.ts'
import { ReportForm } from './ReportForm.tsx'
import type { ReportedTask } from './reportLetter.ts'

/** A refused report once more, as it was filled in, files included. */
export const CorrectReport = ({ parcel, onClose }: { parcel: Parcel; onClose: () => void }) => {
  const [files, setFiles] = useState<File[]>()
  useEffect(() => void filesOf(parcel.key).then(setFiles), [parcel.key])
  if (!files) return null
  return <ReportForm task={parcel.context as ReportedTask} filled={{ ...(parcel.content as Values), files }} refused={parcel} opened onClose={onClose} />
}
