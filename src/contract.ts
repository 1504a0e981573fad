import { audit } from './rooms/audit/contract.ts'
import { desk } from './rooms/desk/contract.ts'
import { duties } from './rooms/duties/contract.ts'
import { intake } from './rooms/intake/contract.ts'
import { ladder } from './rooms/ladder/contract.ts'
import { notices } from './rooms/notices/contract.ts'
import { obstacles } from './rooms/obstacles/contract.ts'
import { org } from './rooms/org/contract.ts'
import { people } from './rooms/people/contract.ts'
import { progress } from './rooms/progress/contract.ts'
import { remarks } from './rooms/remarks/contract.ts'
import { reorganisation } from './rooms/reorganisation/contract.ts'
import { reports } from './rooms/reports/contract.ts'
import { rulebook } from './rooms/rulebook/contract.ts'
import { tasks } from './rooms/tasks/contract.ts'
import { views } from './rooms/views/contract.ts'

/** Everything that can be asked of Gương, room by room; the typed client, OpenAPI and the pages come from it. */
export const contract = { rulebook, org, people, notices, views, tasks, progress, remarks, obstacles, duties, reports, desk, ladder, intake, reorganisation, audit }
