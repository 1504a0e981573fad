import { createCompiledCatalog } from '@lingui/cli/api'
import type { Plugin } from 'vite'

// As the macro writes it: `id: "a1B2c3", message: "Có {count} việc"`, within an object or, once the compiler has been there, the props of a <Trans>.
const sentence = /(?<=\bid: "[^"]{6}",\s*message: )(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/gs
const left = /\bid: "[^"]{6}",\s*message: [^[]/

/** Vietnamese stands in the source and travels with the page that says it, compiled: whoever reads Vietnamese fetches no catalogue. */
export const ownWords = (): Plugin => ({
  name: 'guong-own-words',
  apply: 'build',
  enforce: 'post',
  transform: (code, id) => {
    if (!/\/src\/.*\.tsx?$/.test(id) || !code.includes('message: ')) return undefined
    const words = code.replace(sentence, compiled)
    if (left.test(words)) throw new Error(`${id}: a sentence that was not compiled`)
    return { code: words, map: null }
  },
})

const compiled = (literal: string): string => {
  const { source, errors } = createCompiledCatalog('vi', { it: textOf(literal) }, { namespace: 'json' })
  if (errors.length > 0) throw new Error(`a sentence that can not be compiled: ${literal}`)
  return JSON.stringify((JSON.parse(source) as { messages: { it: unknown } }).messages.it)
}

// A literal of another kind than JSON's, written as JSON writes it.
const textOf = (literal: string): string => {
  const inner = literal.slice(1, -1)
  return JSON.parse(literal.startsWith('"') ? literal : `"${inner.replaceAll(/\\(['`$])/g, '$1').replaceAll(/(?<!\\)"/g, '\\"').replaceAll('\n', '\\n')}"`) as string
}
