import { minifyContractRouter } from '@orpc/contract'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { handbook } from './tools/handbook/plugin.ts'
import { mantineSheets } from './tools/pages/mantine-sheets.ts'
import { offlineShell } from './tools/pages/offline-shell.ts'
import { ownWords } from './tools/pages/own-words.ts'
import { squeezed } from './tools/pages/squeezed.ts'

// On a slow line each file costs a trip: what most pages share travels as one file instead of twenty.
const PIECES = /src\/kit\/(quantities|dates)\.ts|src\/kit\/web\/(BarList|Chips|DataTable|EmptyState|ErrorNote|Facts|Figure|FilterBar|Meter|Page|Pager|Panel|StateBadge|StateBars|TableHead|SelectBox|Timeline|TwoLines|addresses|pagesAround|useColumns|useDownload|useFilters)\.|tabler.*(Chevron|Arrow|Search|Adjustments|Alert|MoodEmpty)/

/** The staff pages, built into dist/web; the API is asked at /api of the same origin. */
export default defineConfig({
  publicDir: 'src/kit/web/public',
  plugins: [contractPaths(), handbook(), mantineSheets(), react(), lingui({ failOnMissing: true }), babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] }), ownWords(), offlineShell(), squeezed()],
  build: { outDir: 'dist/web', emptyOutDir: true, manifest: true, target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 700, reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'pieces', test: PIECES }] } } },
  },
  server: { proxy: { '/api': process.env['GUONG_URL'] ?? 'http://127.0.0.1:4000' } },
})

// Only paths and methods of the contract reach the browser, so the schema library does not.
function contractPaths(): Plugin {
  const name = 'virtual:contract'
  return {
    name: 'guong-contract-paths',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined
      const { contract } = await import('./src/contract.ts')
      return `export const contract = ${JSON.stringify(minifyContractRouter(contract), pathsOnly)}`
    },
  }
}

// Refusal sentences and summaries stay on the server; it sends the sentence that applies.
function pathsOnly(key: string, value: unknown): unknown {
  if (key === 'meta') return {}
  return key === 'summary' ? undefined : value
}
