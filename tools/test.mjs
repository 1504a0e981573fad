// npm test: gets everything it needs, a browser too, runs every check and test, and adds up what really ran.
// npm test -- --only NAME[,NAME…] runs some steps, for developers; the names stand at the end of each step's line.
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Failure, run } from './lib/failure.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { become, isPinnedNode, pinnedNode, root } from './lib/processes.mjs'
import { seconds } from './lib/say.mjs'

const begun = Date.now()

await run(async () => {
  await ensureInstalled()
  if (!isPinnedNode() && pinnedNode() !== process.execPath) await become(pinnedNode(), [join(root, 'tools/test.mjs'), ...process.argv.slice(2)])
  const { runAll } = await import('./lib/steps.mjs')
  const steps = chosen(await allSteps())
  const { passed, failed } = await runAll(steps)
  const broken = steps.filter(step => step.failed > 0).map(step => step.name)
  if (broken.length > 0) console.log(['', ...steps.flatMap(step => step.broken), `Hỏng ở: ${broken.join(', ')}. Chạy lại riêng: npm test -- --only ${broken.join(',')}`].join('\n'))
  console.log(`\nHết ${seconds(begun)}.`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
})

async function allSteps() {
  const { check, ownCheck, runner } = await import('./lib/steps.mjs')
  // Each size of screen against a server and towns of its own, both at once: a browser waits as often as it works.
  const browser = once(browserWithPages)
  const journeys = (name, what, count) => runner({
    name, what, count, group: 'journeys', words: () => [bin('@playwright/test/cli.js'), 'test', `--project=${name}`, `--output=test-results/${name}`, '--reporter=list,json'],
    env: async report => ({ GUONG_CHROMIUM: await browser(), GUONG_TEST_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  })
  const { countPlaywright, countVitest } = await import('./lib/counts.mjs')
  const { breaches } = await import('./checks/dependencies.mjs')
  const { ownFindings, serverCodeInPages } = await import('./checks/own.mjs')
  const bin = name => join(root, 'node_modules', name)
  return [
    check('types', 'Kiểu (tsc)', [bin('typescript/bin/tsc'), '-p', '.']),
    check('lint', 'Nếp viết (oxlint)', [bin('oxlint/bin/oxlint'), '--type-aware', '--quiet']),
    ownCheck('dependencies', 'Luật phụ thuộc giữa các phòng (dependency-cruiser)', () => breaches()),
    check('knip', 'Mã thừa (knip)', [bin('knip/bin/knip.js'), '--no-progress']),
    ownCheck('own', 'Nếp nhà: lời hứa của hàm, câu từ chối nói phải làm gì, không tên máy, mỗi phòng một trang', ownFindings),
    check('words-sync', 'Câu chữ: bản tiếng Anh khớp các trang', [bin('@lingui/cli/dist/lingui.js'), 'check', 'sync']),
    check('words-missing', 'Câu chữ: không câu nào thiếu tiếng Anh', [bin('@lingui/cli/dist/lingui.js'), 'check', 'missing']),
    runner({
      name: 'tests', what: 'Thử nghiệm trên PostgreSQL thật (vitest)', count: countVitest,
      words: report => [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    }),
    ownCheck('pages', 'Dựng các trang (vite build)', buildAndLook(serverCodeInPages)),
    ownCheck('budgets', 'Các trang nhẹ: lối vào và danh sách việc trong hạn mức', weighPages),
    journeys('desk', 'Hành trình trong trình duyệt ở bàn giấy (Playwright)', countPlaywright),
    journeys('phone', 'Hành trình trong trình duyệt trên điện thoại (Playwright)', countPlaywright),
  ]
}

function chosen(steps) {
  const at = process.argv.indexOf('--only')
  if (at < 0) return steps
  const names = (process.argv[at + 1] ?? '').split(',')
  const unknown = names.filter(name => !steps.some(step => step.name === name))
  if (unknown.length > 0) throw new Failure(`Không có bước "${unknown.join(', ')}". Các bước: ${steps.map(step => step.name).join(', ')}.`)
  return steps.filter(step => names.includes(step.name))
}

/** Built the way npm start builds them, so that a later start finds them ready. */
function buildAndLook(look) {
  return async () => {
    const { buildPages } = await import('./lib/pages.mjs')
    await buildPages()
    return look()
  }
}

async function weighPages() {
  const { ensurePages } = await import('./lib/pages.mjs')
  const { budgetFindings } = await import('./checks/budgets.mjs')
  await ensurePages()
  return budgetFindings()
}

async function browserWithPages() {
  const { findChromium } = await import('./lib/chromium.mjs')
  const { ensurePages } = await import('./lib/pages.mjs')
  await ensurePages()
  return findChromium()
}

function once(act) {
  let result
  return () => (result ??= act())
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
