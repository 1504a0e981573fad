// npm start: installs what is missing, builds the pages and the server, and runs it on the project's own Node.js.
// Plain JavaScript for Node 20.19 without packages, because it runs before there are any.
import { run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ensurePages } from './lib/pages.mjs'
import { become, pinnedNode } from './lib/processes.mjs'
import { ensureProgram, serverFlags, serverSettings } from './lib/program.mjs'

await run(async () => {
  await ensureInstalled()
  await ensurePages()
  await become(pinnedNode(), [...serverFlags, await ensureProgram()], { tellsDeath: true, settings: serverSettings })
})
