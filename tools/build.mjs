// npm run build: the web pages and the server, now.
import { run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { buildPages } from './lib/pages.mjs'
import { ensureProgram } from './lib/program.mjs'
import { during } from './lib/say.mjs'

await run(async () => {
  await ensureInstalled()
  await during('Dựng các trang web', () => buildPages())
  await ensureProgram()
})
