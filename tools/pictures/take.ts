import { rmSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import { fold } from '../../src/kit/words.ts'
import { byPerson, pages, type Place } from '../../tests/journeys/places.ts'
import { folder, kinds, nameOf, type Kind } from './kinds.ts'
import { writeIndex } from './picture-index.ts'
import { openPage, signIn } from './person.ts'
import { photograph } from './photograph.ts'
import { serveTown } from './town.ts'

const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-gpu', '--disable-quic', '--hide-scrollbars', '--font-render-hinting=none']

const main = async () => {
  const words = process.argv.slice(2).map(fold)
  const wanted = pages.filter(({ name }) => words.length === 0 || words.some((word) => fold(name).includes(word)))
  // A full run leaves no picture of a page that is no more.
  if (words.length === 0) for (const kind of kinds) rmSync(folder(kind), { recursive: true, force: true })
  const town = await serveTown()
  const browser = await chromium.launch({ executablePath: String(process.env['GUONG_CHROMIUM']), args: flags, chromiumSandbox: false })
  const missed: string[] = []
  for (const kind of kinds) missed.push(...await takeKind({ browser, address: town.address, kind }, wanted))
  await browser.close()
  await town.stop()
  writeIndex(pages)
  for (const one of missed) console.error(`Không chụp được: ${one}`)
  process.exitCode = missed.length > 0 ? 1 : 0
}

interface Camera { browser: Browser; address: string; kind: Kind }

/** The places as one kind of screen shows them; what could not be taken is given back with the reason. */
const takeKind = async ({ browser, address, kind }: Camera, wanted: Place[]) => {
  const missed: string[] = []
  // A town of its own, so that all kinds of screen show the same.
  await fetch(`${address}/town`, { method: 'PUT' })
  for (const [who, places] of byPerson(wanted)) {
    const context = await openPage(browser, { address, kind, who })
    await signIn(context, { address, who })
    for (const place of places) {
      const page = await context.newPage()
      try {
        await place.open(page)
        const size = await photograph(page, { file: nameOf(kind, place), kind })
        console.log(`${kind.theme} ${kind.width} ${place.name}: ${Math.round(size / 1024)} kB`)
      } catch (error) {
        missed.push(`${place.name} (${kind.theme}, ${kind.width}): ${String(error).split('\n')[0]}`)
      }
      await page.close()
    }
    await context.close()
  }
  return missed
}

await main()
