import type { Random } from '../rights/random.ts'

/** What a generator draws from: chance, and ids that exist, so that hostile values reach past the first look. */
export interface Source { random: Random; ids: readonly string[]; codes: readonly string[]; numbers: readonly number[] }

/** A value for a zod schema: of the right shape, with hostile values in some places, or of a wrong shape now and then. */
export const inputFor = (schema: unknown, source: Source, hostility: number): unknown => {
  const { random } = source
  if (random.chance(hostility / 4)) return random.of(wrongShapes)()
  const def = defOf(schema)
  const make = shapes[def.type] ?? (() => random.of(texts)())
  return make(def, source, hostility)
}

interface Def {
  type: string; shape?: Record<string, unknown>; element?: unknown; innerType?: unknown; options?: unknown[]; entries?: Record<string, string>; values?: unknown[]; in?: unknown; format?: string; checks?: { _zod: { def: { format?: string; pattern?: RegExp } } }[]
}
const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def

const shapes: Record<string, (def: Def, source: Source, hostility: number) => unknown> = {
  object: ({ shape = {} }, source, hostility) => {
    const made = Object.fromEntries(Object.entries(shape).filter(() => !source.random.chance(hostility / 6)).map(([name, one]) => [name, named(name, one, source, hostility)]))
    return source.random.chance(hostility / 3) ? Object.assign(made, JSON.parse(source.random.of(extraKeys)) as object) : made
  },
  array: ({ element }, source, hostility) => {
    const length = source.random.chance(hostility / 4) ? source.random.of([0, 10_000]) : 1 + source.random.upTo(2)
    // Ten thousand of something long are more than a machine holds: what is many is small.
    if (length === 10_000) return Array.from({ length }, () => 'nhiều')
    return Array.from({ length }, () => inputFor(element, source, hostility))
  },
  optional: ({ innerType }, source, hostility) => (source.random.chance(0.4) ? undefined : inputFor(innerType, source, hostility)),
  nullable: ({ innerType }, source, hostility) => (source.random.chance(0.3) ? null : inputFor(innerType, source, hostility)),
  default: ({ innerType }, source, hostility) => (source.random.chance(0.5) ? undefined : inputFor(innerType, source, hostility)),
  union: ({ options = [] }, source, hostility) => inputFor(source.random.of(options), source, hostility),
  pipe: (def, source, hostility) => inputFor(def.in, source, hostility),
  enum: ({ entries = {} }, { random }, hostility) => (random.chance(hostility) ? random.of(texts)() : random.of(Object.values(entries))),
  literal: ({ values = [] }, { random }, hostility) => (random.chance(hostility) ? random.of(texts)() : values[0]),
  boolean: (_def, { random }, hostility) => (random.chance(hostility) ? random.of(wrongShapes)() : random.chance(0.5)),
  number: (_def, { random, numbers: known }, hostility) => (random.chance(hostility) ? random.of(numbers) : random.of(known)),
  record: (_def, { random }, hostility) => (random.chance(hostility) ? JSON.parse(random.of(extraKeys)) as unknown : {}),
  string: (def, source, hostility) => {
    const { random } = source
    if (random.chance(hostility)) return random.of(texts)()
    const format = def.format ?? def.checks?.map(({ _zod }) => _zod.def.format).find(Boolean)
    if (format === 'uuid') return random.of(source.ids)
    if (format === 'date') return random.chance(hostility) ? random.of(days) : random.of(['2023-01-03', '2023-06-30', '2023-12-31', '2022-02-28'])
    if (format === 'datetime') return random.of(['2023-06-30T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z', '2023-06-30T25:61:00Z'])
    if (format === 'regex') return random.of(['1', '17', '4065.5', '0', '-3', '9'.repeat(30), `0.${'0'.repeat(14)}1`])
    return random.of(['Xây nhà cho cựu chiến binh khó khăn', 'nhà', ...source.codes])
  },
  file: (_def, { random }) => random.of(files)(),
  custom: (_def, { random }) => random.of(files)(),
}

/** Fields whose meaning no schema tells. */
const named = (name: string, schema: unknown, source: Source, hostility: number) => {
  if (source.random.chance(hostility)) return inputFor(schema, source, hostility)
  if (name === 'ordinal' || name === 'version' || name === 'page' || name === 'size') return 1
  if (name === 'year') return 2023
  if (name === 'measure') return 'nhà'
  return inputFor(schema, source, hostility)
}

const million = 1_000_000
/** 10 MB, made when drawn. */
const long = (part: string, bytes = 10 * million) => part.repeat(Math.ceil(bytes / part.length))

const texts: (() => string)[] = [
  () => '', () => '\u0000', () => 'a\u0000b', () => '\ud800', () => 'x\udfff', () => `'; drop table people.person; --`, () => `' or 1=1 --`, () => '%_\\%', () => '<script>alert(1)</script>', () => '"><img src=x onerror=alert(1)>',
  () => 'Tỉnh ủy Lam Sơn'.normalize('NFD'), () => '../../../../etc/passwd', () => '..\\..\\windows\\win.ini', () => '%2e%2e%2f', () => '__proto__', () => 'constructor', () => '=cmd|calc!A1', () => '\u202e\u200b\ufeff', () => '{{task}}${7*7}',
  () => 'a'.repeat(100_000), () => long('ă', 2 * million), () => '0000-00-00', () => '9999-12-31', () => '2023-02-30', () => '1e400', () => 'NaN', () => '١٢٣', () => '\r\nSet-Cookie: a=b', () => '00000000-0000-0000-0000-000000000000', () => '0000000g-0000-0000-0000-000000000000',
  () => '00000000----------------------------', () => '{}', () => 'null', () => '🏠'.repeat(50), () => '(((((((((((((((((((((((((((((((', () => 'K'.repeat(40),
]
const days = ['0000-00-00', '0001-01-01', '0000-01-01', '9999-12-31', '2023-02-30', '2023-13-01', '1899-12-31', '2200-01-01', '2023-06-30T00:00:00Z', '30/06/2023', '-2023-01-01', '10000-01-01']
const numbers = [-1, 0, 2 ** 31, 2 ** 53, -(2 ** 31) - 1, 1e308, Number.MIN_VALUE, 0.1, -0, 1e21, 99_999]
const extraKeys = ['{"__proto__":{"isAdministrator":true}}', '{"constructor":{"prototype":{"x":1}}}', '{"province_id":2,"provinceId":2,"personId":"x"}', '{"toString":1,"hasOwnProperty":2}', '{"":""}']
const wrongShapes: (() => unknown)[] = [() => null, () => [], () => ({}), () => 'chữ', () => 1.5, () => true, () => [[[[[[]]]]]], () => JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown, () => ({ __proto__: null, a: 1 })]
const files: (() => File)[] = [
  () => new File(['%PDF-1.7 trống'], '../../../etc/cron.d/x.pdf'), () => new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'cụt.xlsx'), () => new File([], 'rỗng.xlsx'), () => new File(['<svg onload=alert(1)>'], '<script>.svg', { type: 'image/svg+xml' }),
  () => new File([new Uint8Array(100_000).fill(0x25)], `${'dài'.repeat(300)}.pdf`), () => new File(['%PDF-'], 'x\r\nSet-Cookie: a=b.pdf'),
]
