import { Marked, type Token, type Tokens } from 'marked'
import type { HandbookPage, HandbookSection } from '../../src/guide/handbook.ts'
import { fold, tidy } from '../../src/kit/words.ts'

/** Reads one page of docs/handbook: '#' is its title, every '##' a section, and '<!-- trang: /viec /viec/$id -->' before it names the pages it helps on. */
export const readHandbook = (slug: string, source: string): HandbookPage => {
  const parts = partsOf(marked.lexer(source))
  const [intro] = parts
  return {
    slug,
    title: parts.flatMap(({ tokens }) => tokens).find(isHeading(1))?.text ?? slug,
    intro: marked.parser((intro?.tokens ?? []).filter((token) => !isHeading(1)(token))),
    sections: parts.slice(1).map(sectionOf),
  }
}

interface Part { heading?: Tokens.Heading; pages: string[]; tokens: Token[] }

const partsOf = (tokens: Token[]) => {
  const parts: Part[] = [{ pages: [], tokens: [] }]
  let pages: string[] = []
  for (const token of tokens) {
    const named = token.type === 'html' ? PAGES.exec(token.raw)?.[1] : undefined
    if (named) pages = named.trim().split(/\s+/)
    else if (isHeading(2)(token)) {
      parts.push({ heading: token, pages, tokens: [] })
      pages = []
    } else parts.at(-1)?.tokens.push(token)
  }
  return parts
}

const PAGES = /<!--\s*trang:([^>]*?)-->/

const isHeading = (depth: number) => (token: Token): token is Tokens.Heading => token.type === 'heading' && (token as Tokens.Heading).depth === depth

const sectionOf = ({ heading, pages, tokens }: Part): HandbookSection => {
  const title = (heading?.text ?? '').replace(/^\d+\.\s*/, '').replace(/\s*\([^)]*`[^)]*\)$/, '').replaceAll('`', '')
  const html = marked.parser(tokens)
  return { id: fold(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), title, html, text: tidy(html.replace(/<[^>]+>/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&')), pages }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

// Raw HTML is shown as it is written; a file of the handbook becomes its page, and an address in code becomes a link.
const marked = new Marked({
  renderer: {
    html: ({ text }) => (text.trimStart().startsWith('<!--') ? '' : escaped(text)),
    codespan: ({ text }) => (/^\/[a-z]/.test(text) ? `<a href="${escaped(text)}"><code>${escaped(text)}</code></a>` : `<code>${escaped(text)}</code>`),
    link({ href, tokens }) {
      return `<a href="${escaped(href.replace(/^(?:\.\.\/)?([a-z-]+)\.md(#.*)?$/, '/huong-dan/$1$2'))}">${this.parser.parseInline(tokens)}</a>`
    },
  },
})
