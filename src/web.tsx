import './kit/web/base.css'
import './kit/web/mantine.css'
import './kit/web/fonts.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './kit/web/queries.ts'
import { ownVariables, theme } from './kit/web/theme.ts'
import { chosenLanguage, speak } from './kit/web/words.ts'
import { createPages } from './web-pages.tsx'

const open = async () => {
  await speak(chosenLanguage())
  const pages = createPages()
  const queries = createQueries(() => {
    const here = pages.state.location
    if (here.pathname !== '/dang-nhap') void pages.navigate({ to: '/dang-nhap', search: { ve: here.href } as never, replace: true })
  })
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

void open()
