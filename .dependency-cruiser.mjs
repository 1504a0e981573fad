// The law of dependency (ARCHITECTURE.md), written from the one list of rooms.
import { order } from './src/rooms/order.ts'

const inRoom = name => `^src/rooms/${name}/`
const anyOf = names => `(${names.join('|')})`
// A long contract may stand in several files of these names.
const pure = '^src/rooms/([^/]+/(rules|contract|refusals)|[^/]+/[a-z]+-contract|reports/(claim|verification))\\.ts$'
const face = '^src/rooms/[^/]+/(public|contract|refusals)\\.ts$'

const laterRooms = order.slice(0, -1).map((name, place) => ({
  name: `${name}-knows-no-later-room`,
  comment: `${name} stands before these rooms: it hands out rows, functions and slots, and never asks them.`,
  severity: 'error',
  from: { path: inRoom(name), pathNot: '\\.test\\.tsx?$' },
  to: { path: inRoom(anyOf(order.slice(place + 1))) },
}))

const earlierRooms = order.slice(1).map((name, place) => ({
  name: `${name}-sees-faces-only`,
  comment: 'Of an earlier room only public.ts and contract.ts (with the refusals it names) may be imported.',
  severity: 'error',
  from: { path: inRoom(name), pathNot: '\\.test\\.tsx?$' },
  to: { path: inRoom(anyOf(order.slice(0, place + 1))), pathNot: face },
}))

export default {
  forbidden: [
    ...laterRooms,
    ...earlierRooms,
    {
      name: 'no-cycle', severity: 'error', comment: 'Files that need each other are one file or miss a third.',
      from: {}, to: { circular: true },
    },
    {
      name: 'kit-knows-no-room', severity: 'error', comment: 'The kit is below every room.',
      from: { path: '^src/kit/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^src/(rooms/|demo/|[^/]+$)', pathNot: '^src/contract\\.ts$' },
    },
    {
      name: 'only-the-pages-frame-knows-the-whole-contract', severity: 'error', comment: 'The typed client is typed by every room; nothing else of the kit is.',
      from: { path: '^src/kit/', pathNot: '^src/kit/web/client\\.ts$' }, to: { path: '^src/contract\\.ts$' },
    },
    {
      name: 'rules-and-contract-are-pure', severity: 'error', comment: 'They may be imported by pages and read aloud: no input or output, no clock, no database.',
      from: { path: pure },
      to: { pathNot: `${pure}|^src/kit/(operation|refusal|dates|quantities|words|papers/paper)\\.ts$|(^|/)node_modules/zod/` },
    },
    {
      name: 'rules-know-no-schema-library', severity: 'error', comment: 'Rules are plain functions over plain values.',
      from: { path: '^src/rooms/[^/]+/rules\\.ts$' }, to: { path: 'node_modules/zod/' },
    },
    {
      name: 'pages-never-touch-the-store', severity: 'error', comment: 'Pages use contract types, rules and kit/web, and reach the rest over the API.',
      from: { path: '^src/(rooms/[^/]+/web/|kit/web/|web\\.tsx)' },
      to: { path: '/(store|handlers|access|figures|public|sheets)\\.ts$|^src/kit/(postgres|boot|sheets/(?!grid\\.ts)|papers/(?!paper\\.ts))|(^|/)node_modules/(pg|kysely|fastify)/' },
    },
    {
      name: 'rooms-pages-stay-apart', severity: 'error', comment: 'A panel of another room comes through a slot, not through an import.',
      from: { path: '^src/rooms/([^/]+)/web/' }, to: { path: '^src/rooms/[^/]+/web/', pathNot: '^src/rooms/$1/web/' },
    },
    {
      name: 'the-guide-stands-beside-the-rooms', severity: 'error', comment: 'Help and tours know addresses, not rooms; rooms do not know they are explained.',
      from: { path: '^src/guide/' }, to: { path: '^src/(rooms/|demo/|contract\\.ts|web)' },
    },
    {
      name: 'rooms-do-not-know-the-guide', severity: 'error', comment: 'The composition of the pages puts help beside them.',
      from: { path: '^src/rooms/' }, to: { path: '^src/guide/' },
    },
    {
      name: 'tests-are-leaves', severity: 'error', comment: 'Nothing the program runs may need a test.',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '\\.test\\.tsx?$|^(tests|bench|tools)/' },
    },
    {
      name: 'the-town-is-not-the-program', severity: 'error', comment: 'Only the start loads the demo province.',
      from: { path: '^src/', pathNot: '^src/(demo/|server\\.ts|cli\\.ts)|\\.test\\.tsx?$' }, to: { path: '^src/demo/' },
    },
    {
      name: 'everything-resolves', severity: 'error', comment: 'A name that leads nowhere hides a dependency from these rules.',
      from: { path: '^src/' }, to: { couldNotResolve: true, pathNot: '^virtual:|\\.(css|po)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // With TypeScript 7 the default parser sees no module at all and calls that a success.
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'] },
  },
}
