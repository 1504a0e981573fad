import { CopyList } from './CopyList.tsx'
import type { UrgeLateProps } from './UrgeLate.tsx'

/** Copies the late tasks of somebody's units as one text for a chat. */
export const CopyLate = ({ late }: UrgeLateProps) => {
  const asked = Object.fromEntries(Object.entries(late).filter(([, value]) => value !== undefined))
  const address = `/viec?${new URLSearchParams({ ...Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)])), state: 'overdue', sort: 'due' }).toString()}`
  return <CopyList filter={{ ...asked, state: 'overdue' }} address={address} />
}
