// npm start: installs what is missing, builds the pages, and runs the server on the project's own Node.js.
// Plain JavaScript for Node 20.19 without packages, because it runs before there are any.
import { join } from 'node:path'
import { run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ensurePages } from './lib/pages.mjs'
import { become, isPinnedNode, pinnedNode, root } from './lib/processes.mjs'

await run(async () => {
  await ensureInstalled()
  await ensurePages()
  if (isPinnedNode()) await import('../src/server.ts')
  else await become(pinnedNode(), [join(root, 'src/server.ts')], { tellsDeath: true })
})
