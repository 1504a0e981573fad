import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { pages } from '../../tests/journeys/places.ts'
import { paperPictures } from './kinds.ts'
import { writeIndex } from './picture-index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = join(root, '.work', 'papers')

/** Takes the issued papers that journey 33 keeps, page by page, the Word file as LibreOffice lays it out, into docs/pictures/papers. */
const main = async () => {
  for (const folder of [kept, paperPictures]) { rmSync(folder, { recursive: true, force: true }); mkdirSync(folder, { recursive: true }) }
  const { status } = spawnSync('playwright', ['test', '33-', '--project=desk', '--reporter=line'], { cwd: root, stdio: 'inherit', env: { ...process.env, GUONG_PAPERS: kept } })
  if (status !== 0) throw new Error('Hành trình 33 không đi hết, nên không có văn bản để chụp.')
  for (const name of readdirSync(kept).filter((file) => /\.(docx|pdf)$/u.test(file))) await photograph(name)
  writeIndex(pages)
}

const photograph = async (name: string) => {
  const form = name.endsWith('.pdf') ? 'pdf' : 'word'
  const drawn = join(kept, form)
  mkdirSync(drawn, { recursive: true })
  if (form === 'word') need('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', drawn, join(kept, name)])
  const pdf = form === 'word' ? join(drawn, name.replace('.docx', '.pdf')) : join(kept, name)
  need('pdftoppm', ['-r', '72', '-png', pdf, join(drawn, 'trang')])
  const browser = await chromium.launch({ executablePath: String(process.env['GUONG_CHROMIUM']), chromiumSandbox: false })
  const page = await browser.newPage()
  for (const file of readdirSync(drawn).filter((one) => one.endsWith('.png')).sort()) {
    await page.setContent(`<body style="margin:0"><img src="data:image/png;base64,${readFileSync(join(drawn, file), 'base64')}">`)
    const { width, height } = await page.locator('img').boundingBox() ?? { width: 800, height: 600 }
    await page.setViewportSize({ width: Math.round(width), height: Math.round(height) })
    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 })
    writeFileSync(join(paperPictures, `${form}-${file.replace('.png', '.webp')}`), Buffer.from(data, 'base64'))
  }
  await browser.close()
}

const need = (program: string, words: string[]) => {
  try {
    execFileSync(program, words, { stdio: 'ignore' })
  } catch (error) {
    throw new Error(`Cần ${program} (LibreOffice và Poppler) để chụp văn bản: ${String(error)}`, { cause: error })
  }
}

await main()
