import type { Sentence } from '../refusal.ts'
import { paperRefusal, PaperRefused } from './refusal.ts'
import type { Named } from './render.ts'
import { readTemplate, type ReadTemplate, type Spot } from './template-read.ts'
import { tagNamed, templateTags } from './template-tags.ts'
import { faultsInUse } from './template-trial.ts'

/** What is wrong with an office's template, a sentence each that names the tag and where it stands; nothing where it can be used. `isNamed` says whether the kinds of documents it serves print their name: some do in a template for all of them. */
export const checkTemplate = async (bytes: Uint8Array, isNamed: Named): Promise<Sentence[]> => {
  try {
    const read = await readTemplate(bytes)
    const complaints = complaintsAbout(read, isNamed)
    return complaints.length > 0 ? complaints.slice(0, most) : await faultsInUse(bytes)
  } catch (error) {
    if (error instanceof PaperRefused) return [paperRefusal(error.code)].map(({ vi, en }) => ({ vi, en }))
    throw error
  }
}

const most = 20

/** Where something stands, in words. */
const placeOf = ({ part, paragraph, text }: Spot): Sentence => {
  const shown = text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim()
  return { vi: `${places[part].vi}, đoạn ${paragraph} “${shown}”`, en: `${places[part].en}, paragraph ${paragraph} “${shown}”` }
}

const places = { body: { vi: 'thân văn bản', en: 'the body' }, header: { vi: 'đầu trang', en: 'the head of the page' }, footer: { vi: 'chân trang', en: 'the foot of the page' } }

interface Tag { readonly sign: string; readonly name: string; readonly spot: Spot; readonly within: readonly string[]; readonly isAlone: boolean }

const complaintsAbout = (read: ReadTemplate, isNamed: Named): Sentence[] => {
  if (read.unusual) return [{ vi: 'Tệp được lưu ở dạng ít gặp hoặc quá dài để làm mẫu. Hãy mở bằng Word, lưu lại ở dạng “Word Document (.docx)”.', en: 'The file is saved in an unusual form, or too long for a template. Open it in Word and save it as “Word Document (.docx)”.' }]
  const { tags, complaints } = tagsOf(read.paragraphs)
  return [
    ...(read.reachesOut ? [{ vi: 'Mẫu có hình, đối tượng hay trường lấy từ tệp khác hoặc từ mạng. Hãy đưa hình vào trong tệp, bỏ đối tượng nhúng và trường liên kết.', en: 'The template takes a picture, object or field from another file or the network. Put pictures into the file, remove embedded objects and linked fields.' }] : []),
    ...complaints, ...tags.flatMap(oneTag), ...(complaints.length > 0 ? [] : [...missing(tags, isNamed), ...withoutCode(read)]), // what is missing is known only where every tag is read
  ]
}

interface Found { readonly tags: Tag[]; readonly complaints: Sentence[] }
interface Opened { readonly name: string; readonly sign: string; readonly spot: Spot }

/** The tags in reading order, with the sections around each; what is not closed, closed wrongly or never opened. */
const tagsOf = (paragraphs: readonly Spot[]): Found => {
  const found: Found = { tags: [], complaints: [] }
  for (const part of ['body', 'header', 'footer'] as const) {
    const open: Opened[] = []
    for (const spot of paragraphs.filter((one) => one.part === part)) readTags(spot, open, found)
    found.complaints.push(...open.map(({ name, spot }) => said(spot, { vi: `{#${name}} mở mà không đóng. Hãy thêm {/${name}}`, en: `{#${name}} is never closed. Add {/${name}}` })))
  }
  return found
}

const readTags = (spot: Spot, open: Opened[], { tags, complaints }: Found) => {
  complaints.push(...loneBraces(spot))
  for (const [whole, sign = '', name = ''] of spot.text.matchAll(/\{\s*([#^/@]?)\s*([^{}]*?)\s*\}/g)) {
    if (sign === '/') complaints.push(...closing(spot, name, open))
    else tags.push({ sign, name, spot, within: open.map((one) => (one.sign === '^' ? `^${one.name}` : one.name)), isAlone: spot.text.trim() === whole })
    if (sign === '#' || sign === '^') open.push({ name, sign, spot })
  }
}

const closing = (spot: Spot, name: string, open: Opened[]): Sentence[] => {
  const top = open.at(-1)
  if (!top) return [said(spot, { vi: `{/${name}} đóng mà chưa mở bằng {#${name}}`, en: `{/${name}} closes what was never opened by {#${name}}` })]
  if (name !== '' && name !== top.name) return [said(spot, { vi: `{/${name}} đóng trong khi {#${top.name}} đang mở`, en: `{/${name}} closes while {#${top.name}} is open` })]
  open.pop()
  return []
}

const loneBraces = (spot: Spot): Sentence[] => {
  const text = spot.text.replace(/\{[^{}]*\}/g, '')
  if (text.includes('{')) return [said(spot, { vi: `dấu “{” không có dấu “}” đóng lại${afterBrace(text)}`, en: `“{” is never closed${afterBrace(text)}` })]
  return text.includes('}') ? [said(spot, { vi: 'dấu “}” không có dấu “{” mở ra', en: '“}” is never opened' })] : []
}

const afterBrace = (text: string) => { const rest = text.slice(text.indexOf('{')).slice(0, 30); return rest.length > 1 ? ` (“${rest}”)` : '' }

const said = (spot: Spot, what: Sentence): Sentence => {
  const place = placeOf(spot)
  return { vi: `Ở ${place.vi}: ${what.vi}.`, en: `In ${place.en}: ${what.en}.` }
}

/** What one tag does that it may not. */
const oneTag = ({ sign, name, spot, within, isAlone }: Tag): Sentence[] => {
  if (name === '.') return within.some((one) => tagNamed(one)?.kind === 'list') && sign === '' ? [] : [said(spot, { vi: '{.} chỉ đứng trong danh sách, giữa {#noi_nhan} và {/noi_nhan} hoặc {#kinh_gui} và {/kinh_gui}', en: '{.} stands only within a list, between {#noi_nhan} and {/noi_nhan} or {#kinh_gui} and {/kinh_gui}' })]
  const tag = tagNamed(name)
  if (!tag) return [said(spot, { vi: `không có thẻ {${name}}${near(name)}. Xem danh sách thẻ trong sổ tay văn thư`, en: `there is no tag {${name}}${near(name)}. See the list of tags in the handbook` })]
  if (tag.kind === 'body' && (sign !== '@' || !isAlone || spot.part !== 'body' || within.length > 0)) return [said(spot, { vi: '{@noi_dung} phải đứng một mình trong một đoạn của thân văn bản, ngoài mọi thẻ khác, có dấu @', en: '{@noi_dung} stands alone in a paragraph of the body, outside all other tags, with its @' })]
  if (tag.kind !== 'body' && sign === '@') return [said(spot, { vi: `{@${name}} không dùng dấu @: chỉ {@noi_dung} mới có`, en: `{@${name}} has no @: only {@noi_dung} has` })]
  if (tag.kind === 'list' && sign === '') return [said(spot, { vi: `{${name}} là danh sách: hãy ghi {#${name}}, {.}, {/${name}}, mỗi thẻ một dòng`, en: `{${name}} is a list: write {#${name}}, {.}, {/${name}}, a line each` })]
  if (tag.kind === 'condition' && sign === '') return [said(spot, { vi: `{${name}} là điều kiện: hãy ghi {#${name}} … {/${name}}`, en: `{${name}} is a condition: write {#${name}} … {/${name}}` })]
  return []
}

/** The tag that was meant, where one is written almost so. */
const near = (name: string): string => {
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase().replace(/[^a-z]/g, '')
  const meant = Object.keys(templateTags).find((tag) => bare(tag) === bare(name))
  return meant ? ` (có lẽ là {${meant}})` : ''
}

/** What a document says and the template would leave out: content is never dropped in silence. */
const missing = (tags: readonly Tag[], isNamed: Named): Sentence[] => {
  const bodies = tags.filter(({ name }) => name === 'noi_dung')
  return [
    ...Object.entries(templateTags).flatMap(([name, { kind, vi, en, mayBeFixed }]) => {
      if (kind === 'condition' || mayBeFixed || (name === 'ten_loai' && isNamed !== 'some')) return []
      const found = tags.filter((tag) => tag.name === (kind === 'list' ? '.' : name) && tag.sign !== '#' && tag.sign !== '^').map(({ within }) => within)
      const written = kind === 'body' ? `{@${name}}` : kind === 'list' ? `{#${name}} {.} {/${name}}` : `{${name}}`
      if (name === 'trich_yeu' ? standsAlways(found, isNamed) : found.some((within) => within.every((one) => one === name) && (kind !== 'list' || within.length === 1))) return []
      return [found.length === 0 || kind === 'list' ? { vi: `Thiếu thẻ ${written} (${vi}). Hãy thêm vào mẫu.`, en: `The tag ${written} (${en}) is missing. Add it.` } : { vi: `Thẻ ${written} (${vi}) chỉ đứng trong điều kiện nên có văn bản sẽ mất phần này. Hãy đặt ra ngoài.`, en: `The tag ${written} (${en}) stands only under a condition, so that some documents would lose it. Put it outside.` }]
    }),
    ...(bodies.length > 1 && bodies[1] ? [said(bodies[1].spot, { vi: '{@noi_dung} đã có ở trên. Hãy chỉ để một', en: '{@noi_dung} stands above already. Leave one' })] : []),
  ]
}

/** The subject stands below the number of a letter, and below the name of every other kind. */
const standsAlways = (found: readonly (readonly string[])[], isNamed: Named): boolean => {
  const under = (...conditions: string[]) => found.some((within) => within.every((one) => conditions.includes(one)))
  return (isNamed === 'none' || under('trich_yeu', 'ten_loai', '^cong_van')) && (isNamed === 'all' || under('trich_yeu', 'cong_van', '^ten_loai'))
}

/** Every page carries the code: the first one and left ones too where the template tells them apart. */
const withoutCode = ({ pages, edges }: ReadTemplate): Sentence[] => pages.flatMap((page) => (edges.some((edge) => edge.page === page && /\{\s*ma_tra_cuu\s*\}/.test(edge.text)) ? [] : [{
  vi: `Thiếu thẻ {ma_tra_cuu} ở đầu hoặc chân của ${pageWords[page].vi}. Mỗi trang phải có mã tra cứu.`, en: `The tag {ma_tra_cuu} is missing from head and foot of ${pageWords[page].en}. Every page carries the code.`,
}]))

const pageWords = { default: { vi: 'trang thường', en: 'ordinary pages' }, first: { vi: 'trang đầu (mẫu có trang đầu khác)', en: 'the first page (which differs)' }, even: { vi: 'trang chẵn (mẫu có trang chẵn, lẻ khác nhau)', en: 'even pages (which differ)' } }
