import { NewEntries } from './rooms/audit/web/NewEntries.tsx'
import type { Session } from './rooms/people/contract.ts'
import { WaitingAccounts } from './rooms/people/web/WaitingAccounts.tsx'
import { WaitingImports } from './rooms/intake/web/WaitingImports.tsx'
import { UnconfirmedYears } from './rooms/rulebook/web/UnconfirmedYears.tsx'

/** What waits on my work for the few who import, administer or audit: fetched for them alone. */
export const DeskAfter = ({ rights, isAdministrator, personId }: Pick<Session, 'rights' | 'isAdministrator' | 'personId'>) => (
  <>
    {rights.includes('import') && <WaitingImports />}
    {isAdministrator && <UnconfirmedYears />}
    {isAdministrator && <WaitingAccounts />}
    {rights.includes('audit') && <NewEntries personId={personId} />}
  </>
)
