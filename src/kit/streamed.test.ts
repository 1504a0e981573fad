import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { StreamedFile } from './streamed.ts'

const fileOf = (source: Readable) => new StreamedFile(source, 'viec.csv', { type: 'text/csv' })

async function* failing() {
  yield 'một dòng\n'
  await sleep(1)
  throw new Error('the line is too long')
}

async function* endless() {
  for (;;) {
    yield Buffer.alloc(1 << 16)
    await sleep(1)
  }
}

describe('a file made inside a work', () => {
  test('is handed out whole, with its size', async () => {
    const file = fileOf(Readable.from([Buffer.from('xã, '), Buffer.from('phường')]))
    await file.keep(undefined)
    expect([file.size, await new Response(file.stream()).text()]).toEqual([Buffer.byteLength('xã, phường'), 'xã, phường'])
    expect(() => file.stream()).toThrow('handed out once')
  })

  test('whose making fails is the failure of the work, and no other open file is closed for it', async () => {
    await expect(fileOf(Readable.from(failing())).keep(undefined)).rejects.toThrow('the line is too long')
    await leavesOthersOpen()
  })

  test('that nobody waits for any more is given up, what makes it is told, and no other open file is closed for it', async () => {
    const [source, gone] = [Readable.from(endless()), new AbortController()]
    const kept = fileOf(source).keep(gone.signal)
    setTimeout(() => { gone.abort() }, 20)
    await expect(kept).rejects.toThrow('aborted')
    expect(source.destroyed).toBe(true)
    await leavesOthersOpen()
  })
})

/** The next files get the number that was free; they stay readable however long one waits. */
const leavesOthersOpen = async () => {
  const others = await Promise.all(Array.from({ length: 8 }, () => open(import.meta.filename)))
  await sleep(20)
  expect(await Promise.all(others.map(async (one) => (await one.stat()).size > 0))).not.toContain(false)
  await Promise.all(others.map((one) => one.close()))
}
