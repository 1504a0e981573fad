// npm run -s guong -- …: the command line, on the project's own Node.js. Only the command itself writes to standard output.
// Plain JavaScript for Node 20.19 without packages, because it may run before there are any.
import { join } from 'node:path'
import { run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { become, pinnedNode, root } from './lib/processes.mjs'
import { serverFlags, serverSettings } from './lib/program.mjs'

await run(async () => {
  await ensureInstalled({ out: process.stderr })
  // What a command lets lie is tidied early, as in the server: an import of a million rows stays as small as one of a hundred.
  await become(pinnedNode(), [...serverFlags, join(root, 'src/cli.ts'), ...process.argv.slice(2)], { settings: serverSettings })
})
