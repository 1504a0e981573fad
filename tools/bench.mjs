// npm run bench: the measured promises, each beside a bare handler doing the same SQL in the same run.
import { join } from 'node:path'
import { findChromium } from './lib/chromium.mjs'
import { run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ensurePages } from './lib/pages.mjs'
import { become, pinnedNode, root } from './lib/processes.mjs'
import { ensureProgram } from './lib/program.mjs'

await run(async () => {
  await ensureInstalled()
  const asked = process.argv.find(word => word.startsWith('--only='))
  if (!asked || asked.includes('outbox')) process.env.GUONG_CHROMIUM = await findChromium()
  await ensurePages()
  await ensureProgram()
  await become(pinnedNode(), [join(root, 'bench/run.ts'), ...process.argv.slice(2)])
})
