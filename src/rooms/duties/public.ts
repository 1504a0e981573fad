/** What the room offers to the ladder. */
export { openInstancesDue, type OpenInstance } from './due-store.ts'
