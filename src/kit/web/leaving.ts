import { outboxState, tellOutbox } from './outboxState.ts'

/** Whether the person may sign out now: at once when nothing waits, else as they choose when told what waits. */
export const mayLeave = (): Promise<boolean> => {
  if (outboxState().parcels.length === 0) return Promise.resolve(true)
  return new Promise((resolve) => {
    answer = resolve
    isAsking = true
    tellOutbox({})
  })
}

/** Whether somebody who wants to sign out is being asked. */
export const isAskedToStay = (): boolean => isAsking

/** The person's choice. */
export const chooseToLeave = (leaves: boolean): void => {
  isAsking = false
  answer?.(leaves)
  tellOutbox({})
}

let isAsking = false
let answer: ((leaves: boolean) => void) | undefined
