/** What the command line and the process ask for. */
export { applyNextDue, type Settled } from './waiting.ts'
