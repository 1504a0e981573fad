import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

// The PDF reader and the tour come when they are asked for; whoever never does, never fetches them.
const heavy = /node_modules\/(pdfjs-dist|driver\.js|marked)|tools\/handbook|virtual:handbook/
const publicFolder = new URL('../../src/kit/web/public/', import.meta.url)
const worker = new URL('../../src/kit/web/worker.js', import.meta.url)
const page = new URL('../../index.html', import.meta.url)

/** Writes /sw.js: the worker's text under the list of what makes the pages, with a version that changes when any of it does. */
export const offlineShell = (): Plugin => ({
  name: 'guong-offline-shell',
  apply: 'build',
  generateBundle(_options, bundle) {
    const started = startedWith(bundle)
    const assets = Object.values(bundle).filter((one) => started.has(one.fileName) || isLight(one)).map(({ fileName }) => `/${fileName}`)
    const own = readdirSync(publicFolder).filter((name) => !name.endsWith('.png'))
    const list = ['/', ...own.map((name) => `/${name}`), ...assets.filter((name) => /\.(js|css|woff2)$/.test(name))].toSorted()
    const hash = createHash('sha256').update(list.join('\n'))
    for (const file of [worker, page, ...own.map((name) => new URL(name, publicFolder))]) hash.update(readFileSync(file))
    const head = `const VERSION = '${hash.digest('hex').slice(0, 12)}'\nconst SHELL = ${JSON.stringify(list, null, 1)}\n`
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + readFileSync(worker, 'utf8') })
  },
})

const isLight = (one: Rolldown.OutputChunk | Rolldown.OutputAsset) => (one.type === 'chunk' ? !one.moduleIds.some((id) => heavy.test(id)) : !/pdf/.test(one.fileName))

/** The entry and everything it imports at once: in the shell whatever it is made of. */
const startedWith = (bundle: Rolldown.OutputBundle) => {
  const found = new Set<string>()
  const visit = (name: string) => {
    const one = bundle[name]
    if (found.has(name) || one?.type !== 'chunk') return
    found.add(name)
    one.imports.forEach(visit)
  }
  Object.values(bundle).filter((one) => one.type === 'chunk' && one.isEntry).forEach(({ fileName }) => visit(fileName))
  return found
}
