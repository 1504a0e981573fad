// npm run pictures: every page at the desk and on the phone, light and dark, into docs/pictures. npm run pictures -- WORD … takes only the places whose name holds a word, accents aside.
// npm run pictures:papers: the issued papers of journey 33 as LibreOffice shows them, into docs/pictures/papers.
import { join } from 'node:path'
import { run } from './lib/failure.mjs'
import { findChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ensurePages } from './lib/pages.mjs'
import { become, pinnedNode, root } from './lib/processes.mjs'

await run(async () => {
  await ensureInstalled()
  await ensurePages()
  process.env.GUONG_CHROMIUM = await findChromium()
  const [first, ...words] = process.argv.slice(2)
  await become(pinnedNode(), first === '--papers' ? [join(root, 'tools/pictures/papers.ts')] : [join(root, 'tools/pictures/take.ts'), ...(first === undefined ? [] : [first]), ...words])
})
