import { CalendarFeed } from './rooms/desk/web/CalendarFeed.tsx'
import { NoticePreferences } from './rooms/notices/web/NoticePreferences.tsx'
import { AccountsPage } from './rooms/people/web/AccountsPage.tsx'

/** Accounts, with what other rooms keep for who is signed in. */
export const ComposedAccountsPage = () => <AccountsPage besides={<><NoticePreferences /><CalendarFeed /></>} />
