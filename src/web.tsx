import './kit/web/base.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import './kit/web/mantine.css'
import './kit/web/fonts.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { personHere } from './kit/web/personHere.ts'
import { createQueries } from './kit/web/queries.ts'
import { setSessionEnded } from './kit/web/sessionEnd.ts'
import { ownVariables, theme } from './kit/web/theme.ts'
import { chosenLanguage, speak } from './kit/web/words.ts'
import { isAnythingUnsaved } from './kit/web/unsaved.ts'
import { createPages } from './web-pages.tsx'

const open = async () => {
  const pages = createPages()
  const queries = createQueries(() => {
    const here = pages.state.location
    // Something is filled in here and saved nowhere: the page stays, covered until the same person signs in again.
    const isAtWork = isAnythingUnsaved() && queries.isMutating({ mutationKey: ['people', 'signOut'] }) === 0
    void import('./kit/web/kept.ts').then(({ forgetAnswers }) => forgetAnswers({ tellsOthers: !isAtWork }))
    if (isAtWork && here.pathname !== '/dang-nhap') setSessionEnded(true)
    else if (here.pathname !== '/dang-nhap') void pages.navigate({ to: '/dang-nhap', search: { ve: here.href } as never, replace: true })
  })
  await Promise.all([speak(chosenLanguage()), restore(queries)])
  createRoot(document.getElementById('app') as HTMLElement).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={ownVariables} defaultColorScheme="auto">
        <I18nProvider i18n={i18n}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={pages} />
          </QueryClientProvider>
        </I18nProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

// Somebody is signed in here: what was last said to them is shown at once.
const restore = async (queries: QueryClient) => {
  const person = personHere()
  if (person) await import('./kit/web/kept.ts').then(({ restoreAnswers }) => restoreAnswers(queries, person)).catch(() => {})
}

void open()
