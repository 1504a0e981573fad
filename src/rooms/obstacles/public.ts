/** What the room offers to notices: how an obstacle is called, and which unit holds its task. */
export { titlesOf as titlesOfObstacles, unitsOf as unitsOfObstacles } from './store.ts'

/** Raising one as its holder does it by hand, for the demo. */
export { raiseObstacle } from './acting.ts'
export { addresseesOf } from './store.ts'

/** What the room offers to the ladder: the obstacles of a task. */
export { obstacleIdsOf } from './store.ts'

/** What the room offers to the calendar of a person. */
export { pageOfObstacles } from './store.ts'

/** What the room offers to acts of reorganisation. */
export { askedByUnits, type AskedByUnit, passAskings, takeBackAskings } from './pass-store.ts'
