import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Vietnamese stands in the source; src/locales/en.po must answer every sentence of it. */
export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['src/web*.tsx', 'src/kit/web/**/*.{ts,tsx}', 'src/rooms/*/web/**/*.{ts,tsx}', 'src/guide/**/*.{ts,tsx}'] }],
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
})
