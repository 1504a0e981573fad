import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes .br and .gz beside each file of the pages, as small as they go: pressed once at the build and not at every request. */
export const squeezed = (): Plugin => {
  let folder = 'dist/web'
  return {
    name: 'guong-squeezed',
    apply: 'build',
    configResolved: ({ root, build }) => { folder = resolve(root, build.outDir) },
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => /\.(js|css|svg|webmanifest)$/.test(one))) press(join(folder, name))
    },
  }
}

const press = (file: string) => {
  const bytes = readFileSync(file)
  if (bytes.length < 1024) return
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}
