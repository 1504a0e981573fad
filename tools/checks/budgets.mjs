// What the pages weigh on the line: gzip of all that is fetched, from the manifest of the build. Fonts are counted apart: they never hold up a page.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../lib/processes.mjs'

const folder = join(root, 'dist/web')
const kB = 1_000

/** What is weighed: a page with the parts it needs at once, and how much it may weigh. What opens only on a click may come later; what one sees at once is counted, even where it comes in a second breath. English fetches its catalogue besides. */
const weighed = [
  { name: 'lối vào (entry)', parts: [], limit: 200 * kB },
  { name: 'danh sách việc (task list)', parts: ['src/web-list.tsx', 'src/web-outbox.tsx'], limit: 260 * kB },
  { name: 'việc của tôi (my work)', parts: ['src/web-desk.tsx', 'src/web-outbox.tsx'], limit: 260 * kB },
]

/** Prints the table and says what weighs too much. */
export function budgetFindings() {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  const rows = weighed.map(({ name, parts, limit }) => ({ name, limit, bytes: weightOf(manifest, ['index.html', ...parts]) }))
  for (const { name, bytes, limit } of rows) console.log(`  ${name.padEnd(30)} ${inKB(bytes).padStart(7)} kB gzip, cho phép ${inKB(limit)} kB`)
  const fonts = readdirSync(join(folder, 'assets')).filter(one => one.endsWith('.woff2')).reduce((sum, one) => sum + readFileSync(join(folder, 'assets', one)).length, 0)
  console.log(`  ${'chữ (fonts)'.padEnd(30)} ${inKB(fonts).padStart(7)} kB`)
  return rows.filter(({ bytes, limit }) => bytes > limit).map(({ name, bytes, limit }) => `${name} nặng ${inKB(bytes)} kB gzip, hơn ${inKB(limit)} kB: nạp sau những gì chưa cần ngay (weighs too much: load later what is not needed at once)`)
}

/** The page itself, its first script, and every script and sheet the parts need before they can be drawn. */
function weightOf(manifest, parts) {
  const chunks = new Set()
  const visit = name => {
    if (chunks.has(name)) return
    chunks.add(name)
    manifest[name]?.imports?.forEach(visit)
  }
  for (const part of parts) {
    if (!manifest[part]) throw new Error(`${part} is no part of the build`)
    visit(part)
  }
  const files = [...chunks].flatMap(name => [manifest[name].file, ...manifest[name].css ?? []])
  return ['index.html', 'first-paint.js', ...new Set(files)].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0)
}

function inKB(bytes) {
  return (bytes / kB).toFixed(1).replace('.', ',')
}
