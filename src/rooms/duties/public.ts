/** What the room offers to the ladder. */
export { openInstancesDue } from './due-store.ts'

/** What the room offers to notices: how a duty is called, and which unit owes it. */
export { titlesOf as titlesOfDuties, unitsOf as unitsOfDuties } from './store.ts'

/** Setting and discharging as people do it by hand, for the demo. */
export { discharge as dischargeDuty } from './discharging.ts'
export { setDuty } from './setting.ts'
export { dutiesOf } from './store.ts'

/** What the room offers to the calendar of a person: instances of duties, up to so many days ahead. */
export { instancesOfDuties } from './presenting.ts'

/** What the room offers to acts of reorganisation. */
export { builtOnDuties, type Charged, chargedTo, passDuties, takeBackDuties } from './pass-store.ts'
