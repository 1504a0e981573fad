/** What the feed of a person holds, and how an address of it is answered when it does not work. */
export { calendarOf } from './feed-calendar.ts'
export { duesOf } from './feed-dues.ts'
export { feedLimit, feedOver } from './feed-contract.ts'
