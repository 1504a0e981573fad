import { setTimeout as pause } from 'node:timers/promises'

/** Waits so long, or until it is to stop. */
export const waitOr = (milliseconds: number, stopping: AbortSignal): Promise<void> => pause(milliseconds, undefined, { signal: stopping }).catch(() => {})
