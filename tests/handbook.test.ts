import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { searchSections, sectionsBeside } from '../src/guide/findSections.ts'
import { handbookSlugs } from '../src/guide/handbook.ts'
import { ownPages } from '../src/guide/reader.ts'
import { readHandbook } from '../tools/handbook/read.ts'

const root = fileURLToPath(new URL('../docs/handbook', import.meta.url))
const textOf = (name: string) => readFileSync(`${root}/${name}.md`, 'utf8')
const vietnamese = handbookSlugs.map((slug) => readHandbook(slug, textOf(slug)))
const english = readdirSync(`${root}/en`).map((name) => name.replace(/\.md$/, '')).map((slug) => readHandbook(slug, textOf(`en/${slug}`)))

const addresses = [...readFileSync(fileURLToPath(new URL('../src/web-pages.tsx', import.meta.url)), 'utf8').matchAll(/^ {2}(page|door)\('([^']+)'/gm)].map(([, kind, path]) => ({ kind, path: path ?? '' }))
/** All but the page of an address that leads nowhere. */
const framed = addresses.filter(({ kind, path }) => kind === 'page' && path !== '$').map(({ path }) => path)

test('every page of Gương has help beside it, and the handbook is whole in English too', () => {
  expect(english.map(({ slug }) => slug).toSorted()).toEqual([...handbookSlugs].toSorted())
  expect(framed.length).toBeGreaterThan(20)
  expect(framed.filter((path) => sectionsBeside(vietnamese, path, []).length === 0)).toEqual([])
})

test('every section stands beside pages that exist, and an English page stands beside the same ones as the Vietnamese', () => {
  for (const page of [...vietnamese, ...english]) expect({ page: page.slug, unknown: page.sections.flatMap(({ pages }) => pages).filter((path) => !framed.includes(path)) }).toEqual({ page: page.slug, unknown: [] })
  for (const page of english) expect(page.sections.map(({ pages }) => pages)).toEqual(vietnamese.find(({ slug }) => slug === page.slug)?.sections.map(({ pages }) => pages))
})

test('sections of a page have names of their own', () => {
  for (const page of [...vietnamese, ...english]) expect(new Set(page.sections.map(({ id }) => id)).size).toBe(page.sections.length)
})

test('no link of the handbook leads nowhere', () => {
  const dead = [...vietnamese, ...english].flatMap((page) => [page.intro, ...page.sections.map(({ html }) => html)]
    .flatMap((html) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')).filter((href) => !leadsSomewhere(href)).map((href) => `${page.slug}: ${href}`))
  expect(dead).toEqual([])
})

test('raw HTML in the handbook is shown as it is written, never run', () => {
  const [section] = readHandbook('x', '# X\n\n## Mục\n\nMột <img src=x onerror=alert(1)> và `<b>`.').sections
  expect(section?.html).not.toMatch(/<img|<b>/)
})

test('the search of the handbook needs no accents and puts titles first', () => {
  expect(searchSections(vietnamese, 'don doc')[0]?.section.title).toBe('Đôn đốc')
  expect(searchSections(vietnamese, 'tra lai').map(({ section }) => section.title)).toContain('Khi kết quả bị trả lại')
  expect(searchSections(vietnamese, 'lac da hai buou')).toEqual([])
})

test('everybody finds the sections of his own role first', () => {
  const roles = { clerk: ['assign', 'accept', 'import', 'report'], acceptor: ['accept'], auditor: ['audit'], holder: [] as string[] }
  const first = Object.fromEntries(Object.entries(roles).map(([name, rights]) => [name, ownPages({ rights, relations: [], isAdministrator: false })[0]]))
  expect(first).toEqual({ clerk: 'can-bo-tong-hop', acceptor: 'cap-tren', auditor: 'kiem-tra', holder: 'lanh-dao' })
  expect(ownPages({ rights: [], relations: [], isAdministrator: true })[0]).toBe('quan-tri')
  expect(ownPages({ rights: [], relations: ['in_charge'], isAdministrator: false })).toEqual(['cap-tren', 'lanh-dao', 'chung'])
  expect(sectionsBeside(vietnamese, '/tham-dinh', ownPages({ rights: ['accept'], relations: [], isAdministrator: false }))[0]?.page.slug).toBe('cap-tren')
})

function leadsSomewhere(href: string) {
  const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? []
  const slug = /^\/huong-dan\/(.+)$/.exec(path)?.[1]
  if (!slug) return addresses.some((one) => one.path === path)
  const page = vietnamese.find((one) => one.slug === slug)
  return page !== undefined && (!hash || page.sections.some(({ id }) => id === hash))
}
