// Builds the web pages when what they are made of has changed. Plain JavaScript for Node 20 without packages.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { filesUnder, hashOf } from './hashing.mjs'
import { collect, pinnedNode, root } from './processes.mjs'
import { during } from './say.mjs'

const stamp = join(root, 'dist/web.stamp')
// No page may import these (the law of dependency), so a change in them needs no new pages.
const serverOnly = /(\.test\.tsx?|(^|\/)(store|handlers|access|figures|public|server|cli|app)\.ts)$/

/** Builds dist/web unless it was built from the very same sources. */
export async function ensurePages({ out = process.stdout } = {}) {
  if (!existsSync(join(root, 'src/web.tsx'))) return
  const hash = hashOfSources()
  if (existsSync(join(root, 'dist/web/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await during('Dựng các trang web', () => buildPages(hash), { out })
}

/** Builds dist/web now. */
export async function buildPages(hash = hashOfSources()) {
  rmSync(stamp, { force: true })
  const { status, output } = await collect(pinnedNode(), [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', join(root, 'dist/web'), '--emptyOutDir', '--logLevel', 'warn'], { env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) throw new Failure(`Không dựng được các trang web.\n(The web pages could not be built.)\n${output.trim()}`)
  writeFileSync(stamp, hash)
  return output
}

function hashOfSources() {
  const forPages = filesUnder('src').filter(name => !serverOnly.test(name) && !/^src[\\/](demo|kit[\\/]postgres)[\\/]/.test(name))
  return hashOf(['index.html', 'vite.config.ts', 'lingui.config.ts', 'package-lock.json', ...forPages, ...filesUnder('tools/pages'), ...filesUnder('docs/handbook'), ...filesUnder('tools/handbook')])
}
