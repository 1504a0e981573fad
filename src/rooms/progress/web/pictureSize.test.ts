import { expect, test } from 'vitest'
import { pictureSize } from './pictureSize.ts'

const bytes = (...parts: (number[] | string)[]) => Uint8Array.from([...parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)), ...Array.from({ length: 40 }, () => 0)])

test.for([
  ['a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0x75, 0x30, 0, 0, 0x4e, 0x20]), { width: 30_000, height: 20_000 }],
  ['a JPEG whose frame comes after its notes', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 0x01, 0x2c, 0x01, 0x90]), { width: 400, height: 300 }],
  ['an extended WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBP', 'VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x8f, 0x01, 0, 0x2b, 0x01, 0]), { width: 400, height: 300 }],
  ['what is none', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), undefined],
  ['a JPEG cut short', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), undefined],
  ['a JPEG whose segments lead nowhere', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), undefined],
] as const)('%s says how large it is before it is drawn', ([, given, size]) => {
  expect(pictureSize(given)).toEqual(size)
})
