import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Place } from '../../tests/journeys/places.ts'
import { kinds, nameOf, paperPictures, pictures, type Kind } from './kinds.ts'

/** Writes docs/pictures/README.md: every place of which there are pictures, in the order of the list of places. */
export const writeIndex = (places: Place[]): void => {
  const taken = places.filter((place) => kinds.every((kind) => existsSync(nameOf(kind, place))))
  writeFileSync(join(pictures, 'README.md'), `${HEAD}\n${taken.map(lineOf).join('\n')}\n${papersTaken()}`)
}

const papersTaken = () => {
  const taken = existsSync(paperPictures) ? readdirSync(paperPictures).sort() : []
  return taken.length === 0 ? '' : `${PAPERS}\n${taken.map((name) => `- [${name.replace('.webp', '')}](${relative(pictures, join(paperPictures, name)).replaceAll('\\', '/')})`).join('\n')}\n`
}

const PAPERS = `
## Văn bản đã ban hành

Báo cáo tổng hợp của hành trình 33 (41 đơn vị), bản Word như LibreOffice trình bày và bản PDF, do \`npm run pictures:papers\` chụp.
`

const HEAD = `# Ảnh các trang

Mỗi trang ở hai cỡ màn hình (1440 và 390 điểm ảnh) và hai nền, do \`npm run pictures\` chụp trong tỉnh mẫu từ danh sách
\`tests/journeys/places.ts\`. Tệp này cũng do lệnh ấy viết.

| trang | người xem | nền sáng | | nền tối | |
|---|---|---|---|---|---|`

const lineOf = (place: Place) => `| ${place.name} | ${place.who ?? ''} | ${kinds.map((kind) => linkTo(kind, place)).join(' | ')} |`

const linkTo = (kind: Kind, place: Place) => `[${kind.width === 390 ? 'điện thoại' : 'bàn giấy'}](${relative(pictures, nameOf(kind, place)).replaceAll('\\', '/')})`
