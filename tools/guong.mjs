// npm run -s guong -- …: the command line, on the project's own Node.js. Only the command itself writes to standard output.
// Plain JavaScript for Node 20.19 without packages, because it may run before there are any.
import { join } from 'node:path'
import { run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { become, isPinnedNode, pinnedNode, root } from './lib/processes.mjs'

await run(async () => {
  await ensureInstalled({ out: process.stderr })
  if (isPinnedNode()) await import('../src/cli.ts')
  else await become(pinnedNode(), [join(root, 'src/cli.ts'), ...process.argv.slice(2)])
})
